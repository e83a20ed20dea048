/** A V of two strokes, and the spark that flew off. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden>
      <path
        d="M4.2 7.2 9 17.4l4.7-9"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="17.6" cy="4.6" r="2" fill="var(--ember)" />
    </svg>
  );
}
