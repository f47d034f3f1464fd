// Lets new speeches slide into the front page. Everything shown is text: nothing from a speech is ever read as HTML.
'use strict';

(() => {
  const wire = document.getElementById('wire');
  const status = document.getElementById('status');
  const empty = document.getElementById('empty');
  const template = document.getElementById('card');
  const most = 60;

  const say = (state, text) => {
    status.dataset.state = state;
    status.textContent = text;
  };

  const find = (id) => wire.querySelector(`[data-id="${CSS.escape(id)}"]`);

  const fill = (card, selector, text) => {
    const element = card.querySelector(selector);
    if (text) element.textContent = text;
    else element.remove();
  };

  const plainDate = (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    if (!month) return iso;
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' };
    if (day) options.day = 'numeric';
    return new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString('en-GB', options);
  };

  const draw = (speech) => {
    const card = template.content.firstElementChild.cloneNode(true);
    card.dataset.id = speech.id;
    card.lang = speech.language || '';
    const link = card.querySelector('h2 a');
    link.href = '/speeches/' + encodeURIComponent(speech.id);
    link.textContent = speech.title || 'Untitled';
    const people = (speech.speakers || []).map((p) => p.name + (p.role ? ', ' + p.role : ''));
    fill(card, '.kind', (speech.kind || '').replaceAll('-', ' '));
    fill(card, '.publisher', speech.publisher || speech.source);
    fill(card, '.who', people.join('; '));
    fill(card, '.place', speech.place);
    fill(card, '.excerpt', speech.excerpt);
    if (speech.spokenOn) card.querySelector('time').dateTime = speech.spokenOn;
    fill(card, 'time', speech.spokenOn && plainDate(speech.spokenOn));
    return card;
  };

  const add = (speech) => {
    if (find(speech.id)) return;
    wire.prepend(draw(speech));
    empty.hidden = true;
    while (wire.children.length > most) wire.lastElementChild.remove();
  };

  const change = (speech) => {
    const old = find(speech.id);
    if (!old) return;
    const card = draw(speech);
    card.classList.remove('new');
    old.replaceWith(card);
  };

  const remove = (speech) => find(speech.id)?.remove();

  const reactions = {
    available: add,
    restored: add,
    revised: change,
    reparsed: change,
    linked: change,
    withdrawn: remove,
    merged: remove,
  };

  const stream = new EventSource('/api/stream?view=summary&after=' + encodeURIComponent(wire.dataset.after));
  for (const [event, react] of Object.entries(reactions)) {
    stream.addEventListener(event, (message) => react(JSON.parse(message.data)));
  }
  stream.addEventListener('live', () => say('live', 'Live'));
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) say('off', 'Not connected; reload to try again');
    else say('wait', 'Reconnecting…');
  });
  stream.addEventListener('open', () => say('wait', 'Catching up…'));
})();
