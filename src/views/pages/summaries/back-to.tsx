/** Where a form that stands beside a list leads back to. */
export const BackTo = ({ from }: { from: string | null }) => from && <input type="hidden" name="from" value={from} />;
