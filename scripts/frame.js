// Runs at the end of the page: shows the frame of the page that the URL names, until the dashboard renders its own in its
// place. Nobody can use it yet, so nothing in it can be reached.
(function () {
  var base = document.documentElement.dataset.base || '/';
  var path = location.pathname.slice(base.length);
  var database = /^databases\/([^/]+)\/?(settings(?:\/internet-access)?)?$/.exec(path);
  var name = database ? decode(database[1] || '') : '';
  var page = path === '' ? 'list' : '';
  if (database) page = database[2] ? 'settings' : 'overview';
  var template = document.getElementById('frame-sign-in') || document.getElementById('frame-' + page);
  var root = document.getElementById('root');
  if (!(template instanceof HTMLTemplateElement) || !root) return;
  var frame = document.createElement('div');
  frame.inert = true;
  frame.ariaHidden = 'true';
  frame.append(template.content.cloneNode(true));
  var texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    var text = texts.currentNode;
    text.nodeValue = (text.nodeValue || '').replace('name-of-the-database', () => name);
  }
  root.append(frame);

  /** @param {string} text */
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
})();
