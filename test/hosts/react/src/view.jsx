import { useState } from 'react';

const site = import.meta.env.VITE_MAP;

export function View() {
  const [concept, setConcept] = useState('fernlora');
  const [isThere, setThere] = useState(true);
  const [heard, setHeard] = useState('');
  return (
    <>
      <button id="change" onClick={() => setConcept('lora')}>
        Another concept
      </button>
      <button id="toggle" onClick={() => setThere(!isThere)}>
        Take it away, put it back
      </button>
      <p id="heard">{heard}</p>
      {isThere && (
        <methodscape-graph
          src={site}
          focus={concept}
          limit={3}
          ref={(element) =>
            element?.addEventListener('methodscape-ready', () => setHeard(element.getAttribute('focus')))
          }
        ></methodscape-graph>
      )}
    </>
  );
}
