// Draws a speech as the card of the front page. Everything is set as text: nothing from a speech is ever read as HTML.
'use strict';

const drawCard = (() => {
  const plainDate = (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    if (!month) return iso;
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' };
    if (day) options.day = 'numeric';
    return new Date(Date.UTC(year, month - 1, day || 1)).toLocaleDateString('en-GB', options);
  };

  const rightToLeft = /^(ar|arc|azb|ckb|dv|fa|he|ks|nqo|pnb|ps|sd|syr|ug|ur|yi)(-(?!Latn|Cyrl)|$)/i;

  return (template, speech) => {
    const card = template.content.firstElementChild.cloneNode(true);
    const people = (speech.speakers || []).map((p) => p.name + (p.role ? ', ' + p.role : ''));
    const kind = (speech.kind || '').replaceAll('-', ' ');
    const values = {
      kind: kind.charAt(0).toUpperCase() + kind.slice(1),
      revised: speech.revision > 1 ? 'Revised' : '',
      announced: speech.announcedAt,
      title: speech.title || 'Untitled speech',
      speakers: people.join('; '),
      publisher: speech.publisher || speech.source,
      place: speech.place,
      date: speech.spokenOn && plainDate(speech.spokenOn),
      excerpt: speech.excerpt,
    };
    for (const element of card.querySelectorAll('[data-f]')) {
      const value = values[element.dataset.f];
      if (value) element.textContent = value;
      else element.remove();
    }
    for (const element of card.querySelectorAll('[data-t]')) {
      element.lang = speech.language || '';
      element.dir = !speech.language ? 'auto' : rightToLeft.test(speech.language) ? 'rtl' : 'ltr';
    }
    card.dataset.id = speech.id;
    card.dataset.position = speech.position;
    card.querySelector('h2 a').href = '/speeches/' + encodeURIComponent(speech.id);
    if (speech.announcedAt) card.querySelector('[data-f="announced"]').dateTime = speech.announcedAt;
    if (speech.spokenOn) card.querySelector('[data-f="date"]').dateTime = speech.spokenOn;
    return card;
  };
})();
