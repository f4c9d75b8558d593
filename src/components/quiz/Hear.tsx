/** A loudspeaker beside the question; components/read-aloud shows it and answers it. */
export const Hear = ({ text }: { text: string }) => (
  <button type="button" class="hear" data-hear hidden aria-label={text}>
    <svg class="icon" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M8 18v12h8l12 9V9L16 18zM34 17c4 4 4 10 0 14" />
    </svg>
  </button>
);
