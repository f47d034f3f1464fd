// What every page refines where there is JavaScript: times in the reader's own zone, and light or dark without a reload.
'use strict';

(() => {
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
  const units = [['day', 86400], ['hour', 3600], ['minute', 60]];

  const ago = (time) => {
    const seconds = (time - Date.now()) / 1000;
    for (const [unit, size] of units) {
      if (Math.abs(seconds) >= size) {
        const many = Math.trunc(seconds / size);
        return unit === 'day' && Math.abs(many) > 6 ? exact.format(time) : relative.format(many, unit);
      }
    }
    return seconds > 0 ? 'in a moment' : 'just now';
  };

  const refine = () => {
    for (const element of document.querySelectorAll('time.ago[datetime], time.exact[datetime]')) {
      const time = new Date(element.dateTime);
      if (Number.isNaN(time.getTime())) continue;
      const text = element.classList.contains('ago') ? ago(time) : exact.format(time);
      if (element.textContent !== text) element.textContent = text;
      element.title = full.format(time);
    }
  };

  refine();
  setInterval(refine, 30000);
  document.addEventListener('lectern:cards', refine);

  const themes = document.querySelector('form.theme');
  themes.addEventListener('click', (event) => {
    const chosen = event.target.closest('button');
    if (!chosen) return;
    event.preventDefault();
    document.documentElement.dataset.theme = chosen.value;
    document.querySelector('meta[name="color-scheme"]').content = chosen.value === 'auto' ? 'light dark' : chosen.value;
    document.cookie = `theme=${chosen.value}; Path=/; SameSite=Lax; Max-Age=31536000`;
    for (const button of themes.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button === chosen));
  });
})();
