// Lets new speeches slide into the front page. Everything shown is text: nothing from a speech is ever read as HTML.
'use strict';

(() => {
  const wire = document.getElementById('wire');
  if (!wire.dataset.stream) return; // an older page of the list does not grow
  const badge = document.getElementById('live');
  const state = document.getElementById('state');
  const pause = document.getElementById('pause');
  const told = document.getElementById('told');
  const waiting = document.getElementById('waiting');
  const empty = document.getElementById('empty');
  const template = document.getElementById('card');
  const exact = wire.dataset.exact === 'true';
  const filtered = wire.dataset.filtered === 'true';
  const most = 100;
  const quietAfter = 60000;

  let stream;
  let last = Number(new URL(wire.dataset.stream, location).searchParams.get('after'));
  let heard = Date.now();
  let connected = false;
  let caughtUp = false;
  let paused = false;
  const queue = new Map(); // id to speech, the oldest first

  // --- Cards

  const find = (id) => wire.querySelector(`[data-id="${CSS.escape(id)}"]`);

  const insert = (speech) => {
    if (find(speech.id)) return change(speech);
    const card = drawCard(template, speech);
    card.classList.add('new');
    wire.prepend(card);
    empty.hidden = true;
    while (wire.children.length > most) wire.lastElementChild.remove();
  };

  const change = (speech) => {
    const old = find(speech.id);
    if (old) old.replaceWith(drawCard(template, speech));
    else if (queue.has(speech.id)) queue.set(speech.id, speech);
  };

  const remove = (speech) => {
    queue.delete(speech.id);
    find(speech.id)?.remove();
    empty.hidden = wire.children.length > 0;
  };

  // --- New ones come in at the top, but not under the eyes of somebody who reads further down or asked for a pause

  const reading = () => paused || scrollY > 300;

  const show = () => {
    const many = queue.size;
    const newest = [...queue.values()].pop();
    for (const speech of queue.values()) insert(speech);
    queue.clear();
    document.dispatchEvent(new CustomEvent('lectern:cards'));
    if (many) told.textContent = many === 1 ? `New: ${newest.title || 'Untitled speech'}` : `${many} new speeches`;
  };

  const flow = () => {
    if (!reading()) show();
    waiting.hidden = queue.size === 0;
    waiting.textContent = queue.size === 1 ? '1 new speech' : `${queue.size} new speeches`;
    tell();
  };

  const add = (speech) => {
    if (find(speech.id)) return change(speech);
    queue.set(speech.id, speech);
    flow();
  };

  // --- A search for words or dates: the stream says that something came, the list says whether it fits

  const ask = async (limit) => {
    const url = new URL(wire.dataset.list, location);
    if (limit) url.searchParams.set('limit', limit);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).items;
  };

  let asking = false;
  const askAgain = async () => {
    if (asking) return;
    asking = true;
    await new Promise((resolve) => setTimeout(resolve, 500)); // several at once are one question
    asking = false;
    try {
      for (const speech of (await ask()).reverse()) {
        const old = find(speech.id);
        if (!old || Number(old.dataset.position) < speech.position) add(speech);
      }
    } catch (failed) {
      connected = false; // tried again with the next event or the next look
      tell();
    }
  };

  // A revision may bring a speech into this search or take it out. The list knows: it holds all that can be on the page.
  const settle = async (speech) => {
    try {
      if ((await ask(most)).some((item) => item.id === speech.id)) add(speech);
      else remove(speech);
    } catch (failed) {
      change(speech); // what is shown is at least of today; whether it fits is asked with the next event
      connected = false;
      tell();
    }
  };

  const revise = (speech) => {
    if (filtered && (!exact || speech.previous)) settle(speech);
    else change(speech);
  };

  // --- The badge: what is known, and no more

  const length = (ms) => {
    const minutes = Math.floor(ms / 60000);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  };

  const tell = () => {
    const silence = Date.now() - heard;
    const [name, text] =
      stream.readyState === EventSource.CLOSED ? ['off', 'Not connected, trying again soon']
      : !connected ? ['wait', 'Reconnecting…']
      : !caughtUp ? ['wait', 'Catching up…']
      : paused ? ['still', queue.size ? `Paused, ${queue.size} waiting` : 'Paused']
      : silence < quietAfter ? ['live', 'Live']
      : ['live', `Live, quiet for ${length(silence)}`];
    state.dataset.state = name;
    if (state.textContent !== text) state.textContent = text;
  };

  // Heartbeats of the stream are comments, which a browser keeps to itself. So after a silence the list is asked whether it
  // has something that the stream should have brought: then the connection is dead, whatever the browser believes.
  const look = async () => {
    tell();
    if (stream.readyState === EventSource.CLOSED) return open();
    if (!caughtUp || document.hidden || Date.now() - heard < quietAfter) return;
    const before = last;
    try {
      const newest = (await ask())[0];
      if (newest && newest.position > before && last === before) open();
    } catch (failed) {
      connected = false;
      tell();
      open();
    }
  };

  // --- The stream

  const take = (react) => (message) => {
    heard = Date.now();
    last = Number(message.lastEventId) || last;
    const speech = JSON.parse(message.data);
    if (exact || react !== add) react(speech);
    else askAgain();
    tell();
  };

  const open = () => {
    stream?.close();
    connected = false;
    caughtUp = false;
    const url = new URL(wire.dataset.stream, location);
    url.searchParams.set('after', last);
    stream = new EventSource(url);
    for (const event of ['available', 'restored']) stream.addEventListener(event, take(add));
    for (const event of ['revised', 'reparsed', 'linked']) stream.addEventListener(event, take(revise));
    for (const event of ['withdrawn', 'merged']) stream.addEventListener(event, take(remove));
    stream.addEventListener('live', (message) => {
      last = Number(message.lastEventId) || last;
      caughtUp = true;
      connected = true;
      heard = Date.now();
      tell();
    });
    stream.addEventListener('open', () => { connected = true; tell(); });
    stream.addEventListener('error', () => { connected = false; caughtUp = false; tell(); });
    tell();
  };

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    flow();
  });
  waiting.addEventListener('click', () => {
    paused = false;
    pause.setAttribute('aria-pressed', 'false');
    scrollTo({ top: 0 });
    show();
    flow();
    wire.querySelector('h2 a')?.focus({ preventScroll: true });
  });
  addEventListener('scroll', () => { if (queue.size && !reading()) flow(); }, { passive: true });
  addEventListener('pagehide', () => stream.close());
  addEventListener('pageshow', (event) => { if (event.persisted) open(); });

  badge.hidden = false;
  open();
  setInterval(look, 10000);
})();
