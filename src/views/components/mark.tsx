/** Debrief's mark: a statement between the brackets of its evidence. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <rect class="mark-ground" width="24" height="24" rx="6" />
    <path
      class="mark-brackets"
      d="M9 5.5H6v13h3M15 5.5h3v13h-3"
      fill="none"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
    <circle class="mark-dot" cx="12" cy="12" r="2.25" />
  </svg>
);
