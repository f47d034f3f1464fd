// Copies what was said with who said it, where it stands and when: the selection, or the whole turn.
'use strict';

(() => {
  const speech = document.querySelector('.speech');
  const told = document.getElementById('told');
  if (!speech || !navigator.clipboard) return;

  const words = (turn) => {
    const selection = getSelection();
    const chosen = selection.rangeCount && turn.contains(selection.anchorNode) && turn.contains(selection.focusNode)
      ? selection.toString().trim() : '';
    return chosen || [...turn.querySelectorAll('.said')].map((said) => said.textContent.trim()).join('\n\n');
  };

  const speaker = (turn) => {
    for (let one = turn; one; one = one.previousElementSibling) {
      const name = one.querySelector?.('.speaker');
      if (name) return name.textContent.trim();
      if (one === turn && turn.classList.contains('question')) return '';
    }
    return '';
  };

  for (const button of speech.querySelectorAll('button.quote')) {
    const turn = button.closest('.turn');
    button.hidden = false;
    // Pressing a button must not take away the selection that is to be copied.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', async () => {
      const source = [speaker(turn), speech.dataset.cite].filter(Boolean).join(', ');
      const quote = `“${words(turn)}”\n— ${source}\n${speech.dataset.url}#${turn.id}`;
      try {
        await navigator.clipboard.writeText(quote);
        told.textContent = 'Copied with its source';
        button.textContent = 'Copied';
      } catch (refused) {
        told.textContent = 'The browser did not allow to copy';
        button.textContent = 'Not allowed';
      }
      setTimeout(() => { button.textContent = 'Copy quote'; }, 2000);
    });
  }
})();
