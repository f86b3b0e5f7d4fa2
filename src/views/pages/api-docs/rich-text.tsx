/** A paragraph in which `code` and *emphasis* are marked. */
export const RichText = ({ text }: { text: string }) => (
  <>
    {text
      .split(/(`[^`]+`|\*[^*]+\*)/)
      .map((part) =>
        part.startsWith('`') ? (
          <code>{part.slice(1, -1)}</code>
        ) : part.startsWith('*') && part.length > 2 ? (
          <em>{part.slice(1, -1)}</em>
        ) : (
          part
        ),
      )}
  </>
);
