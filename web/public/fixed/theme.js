// Runs before the first paint: a chosen theme must not flash the other one.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('coalscan.theme');
  } catch (refused) {
    // storage may be forbidden; the system's theme is as good
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
