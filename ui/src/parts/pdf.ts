// pdf.js, loaded when the first paper is looked at. Its worker comes from our own files; nothing is fetched, nothing evaluated.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** Opens a document; `close` gives its memory back. */
export async function openPdf(bytes: Uint8Array): Promise<{ document: PDFDocumentProxy; close: () => void }> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdf.GlobalWorkerOptions.workerSrc = workerUrl;
  const task = pdf.getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: false, useWasm: false });
  return { document: await task.promise, close: () => void task.destroy() };
}

/** The bytes behind Base64. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
