// Runs first, inline in the page: sets the theme before anything is painted, and finds the folder that the page is
// served from, so that one build works under any path and on any host. `files` is filled in by static-host.ts; in
// development there are none, and the page loads itself.
(function (
  /** @type {{ fonts: string, scripts: string[], preloads: string[], worker: string | null } | null} */ files,
) {
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

  /** @param {string} url */
  function trusted(url) {
    return policy ? policy.createScriptURL(url) : url;
  }

  /**
   * The mock's service worker takes its time: it is asked for with the scripts, not by them. mocks/service-worker.ts waits
   * for it, and says when there is none.
   * @param {string} url @param {string} scope
   */
  function register(url, scope) {
    try {
      if (navigator.serviceWorker.controller) return;
      navigator.serviceWorker.register(trusted(url), { scope: scope }).catch(function () {});
    } catch {
      // Plain HTTP, or a sandbox.
    }
  }

  /**
   * @param {{ fonts: string, scripts: string[], preloads: string[], worker: string | null }} files
   * @param {number} index
   */
  function load(files, index) {
    var base = bases[index];
    if (base === undefined) return giveUp();
    root.dataset.base = base;
    /** @type {HTMLElement[]} */
    var added = [link('icon', base + 'icon.svg')];
    files.preloads.concat(files.scripts).forEach(function (file) {
      added.push(link('modulepreload', base + file));
    });
    // Of a path that is neither a folder nor a page, the base is a guess.
    if (files.worker && page && index === 0) register(base + files.worker, base);
    // The last one renders into what stands at the end of the page.
    var last = files.scripts.length - 1;
    files.scripts.slice(0, last).forEach(run);
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', runLast);
    else runLast();

    function runLast() {
      var script = run(files.scripts[last] || '');
      script.onerror = tryNext;
      // Only now: the fonts would take their time from the scripts.
      script.onload = function () {
        // It has not run to its end: the frame would stay for ever.
        if (!document.querySelector('#root[data-started]')) return giveUp();
        link('stylesheet', base + files.fonts);
      };
    }

    /** @param {string} file */
    function run(file) {
      var script = document.createElement('script');
      script.type = 'module';
      script.src = trusted(base + file);
      added.push(script);
      document.head.append(script);
      return script;
    }

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
    var heading = make('h1', 'text-page font-semibold', 'The dashboard could not be loaded');
    var advice = make('p', 'mt-2 text-text-2', 'Check your network, then reload the page.');
    advice.setAttribute('role', 'alert');
    var looks = 'mt-6 h-11 rounded-control border border-line-strong bg-surface px-4 font-medium';
    var button = make('button', looks, 'Reload the page');
    button.onclick = function () {
      location.reload();
    };
    var main = make('main', 'container-page py-24', '');
    main.append(heading, advice, button);
    document.body.replaceChildren(main);
  }

  /** @param {string} tag @param {string} classes @param {string} text */
  function make(tag, classes, text) {
    var made = document.createElement(tag);
    made.className = classes;
    made.textContent = text;
    return made;
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
