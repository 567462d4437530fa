// Runs first, inline in the page: sets the theme before anything is painted, and finds the folder that the page is
// served from, so that one build works under any path and on any host. `files` is filled in by static-host.ts; in
// development there are none, and the page loads itself.
(function (/** @type {{ styles: string[], preloads: string[], script: string } | null} */ files) {
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  var asked = /[?&]theme=(light|dark)(?=&|$)/.exec(location.search);
  try {
    var chosen = asked ? asked[1] : localStorage.getItem('theme');
    if (chosen) dark = chosen === 'dark';
  } catch {
    // Storage is denied: the system's theme it is.
  }
  root.dataset.theme = dark ? 'dark' : 'light';

  // The base is what comes before a page of the dashboard; for any other URL its own folder, then those above it.
  var path = location.pathname;
  var page = /^(.*?\/)(?:databases\/[^/].*)?$/.exec(path);
  var bases = [page ? page[1] : path.replace(/[^/]*$/, '')];
  for (var above = path; above.length > 1;) {
    above = above.replace(/[^/]*\/?$/, '');
    if (bases.indexOf(above) < 0) bases.push(above);
  }
  if (!files) {
    root.dataset.base = '/';
    link('icon', '/icon.svg');
    return;
  }
  // The policy of the page lets no string become a script's address: only what comes from here may.
  var policy = window.trustedTypes?.createPolicy('dashboard', { createScriptURL: (url) => url });
  load(files, 0);

  /**
   * @param {{ styles: string[], preloads: string[], script: string }} files
   * @param {number} index
   */
  function load(files, index) {
    var base = bases[index];
    if (base === undefined) return giveUp();
    root.dataset.base = base;
    /** @type {HTMLElement[]} */
    var added = [link('icon', base + 'icon.svg')];
    files.preloads.concat(files.script).forEach(function (file) {
      added.push(link('modulepreload', base + file));
    });
    var waiting = files.styles.length;
    files.styles.forEach(function (file) {
      var style = link('stylesheet', base + file);
      added.push(style);
      style.onload = function () {
        waiting -= 1;
        if (waiting > 0) return;
        var script = document.createElement('script');
        script.type = 'module';
        var url = base + files.script;
        script.src = policy ? policy.createScriptURL(url) : url;
        script.onerror = tryNext;
        added.push(script);
        document.head.append(script);
      };
      style.onerror = tryNext;
    });

    // Nothing of this page is there: a host may answer 404, or with the page itself.
    function tryNext() {
      added.forEach(function (element) {
        element.remove();
      });
      load(files, index + 1);
    }
  }

  // The browser is offline, the host lacks the files, or a sandbox may not load them. A blank page would not tell.
  function giveUp() {
    var message = document.createElement('p');
    message.textContent = 'The dashboard could not be loaded. Check your network, then reload the page.';
    document.body.append(message);
  }

  /** @param {string} rel @param {string} href */
  function link(rel, href) {
    var element = document.createElement('link');
    element.rel = rel;
    element.href = href;
    document.head.append(element);
    return element;
  }
})(/* files */ null);
