// Types where the cursor is what the driver cannot type.
const [text] = arguments;
const at = document.activeElement;
at.setRangeText(text, at.selectionStart, at.selectionEnd, 'end');
at.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
