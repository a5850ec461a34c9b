// Figures of the board: weights stand in hundredths, points in ten-thousandths.

/** Points as the board shows them: one decimal where there is one. */
export const points = (tenThousandths: number): string => trimmed(tenThousandths / 10_000);

/** A weight or a weighed count. */
export const weight = (hundredths: number): string => trimmed(hundredths / 100);

const trimmed = (value: number): string => (Math.round(value * 100) / 100).toString();
