const width = 64;
const height = 16;
const edge = 1.5;
/** More points than these are hair. */
const most = 12;

/** The run of a number over time as a small line; decorative, the table below has the numbers. */
export const Sparkline = ({ values: all }: { values: readonly number[] }) => {
  const values = condensed(all);
  if (values.length < 2) return null;
  const top = Math.max(1, ...values);
  const points = values.map((value, index) => {
    const x = edge + (index / (values.length - 1)) * (width - 2 * edge);
    const y = height - edge - (value / top) * (height - 2 * edge);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(' ')} vector-effect="non-scaling-stroke" />
    </svg>
  );
};

/** Neighbours added up; the oldest are left out where they do not fill a point. */
function condensed(values: readonly number[]): number[] {
  const size = Math.ceil(values.length / most);
  const points: number[] = [];
  for (let end = values.length; end >= size; end -= size) {
    points.unshift(values.slice(end - size, end).reduce((sum, value) => sum + value, 0));
  }
  return points;
}
