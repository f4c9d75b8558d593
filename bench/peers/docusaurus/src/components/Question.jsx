import React, { useState } from 'react';

export default function Question({ id, prompt, options }) {
  const [chosen, choose] = useState('');
  const [said, say] = useState('');
  const answer = (e) => {
    e.preventDefault();
    say(options.find((o) => o.id === chosen)?.feedback ?? '');
  };
  return (
    <form className="bench-question" onSubmit={answer}>
      <fieldset>
        <legend>{prompt}</legend>
        {options.map((o) => (
          <label key={o.id} style={{ display: 'block' }}>
            <input type="radio" name={id} value={o.id} checked={chosen === o.id} onChange={() => choose(o.id)} /> {o.text}
          </label>
        ))}
      </fieldset>
      <button>Trả lời</button>
      <p role="status">{said}</p>
    </form>
  );
}
