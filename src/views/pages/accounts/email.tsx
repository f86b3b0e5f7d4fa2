/** An address that may break before its domain, and nowhere else while there is room. */
export const Email = ({ of }: { of: string }) => {
  const at = of.lastIndexOf('@');
  return (
    <span class="account-email">
      {of.slice(0, at)}
      <wbr />
      {of.slice(at)}
    </span>
  );
};
