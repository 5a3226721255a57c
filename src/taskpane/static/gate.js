/*
 * Stands before the pane in plain ES5, for web views that cannot even read its script (the Internet Explorer control of
 * volume-licensed Office 2016 and 2019): says which Excel is needed. Everywhere else it only lends its hand to the pane.
 */
(function () {
  'use strict';

  /** Shows one of the page's still views instead of the pane. */
  function show(id, language, version) {
    var root = document.getElementById('root');
    var view = document.getElementById(id);
    var lines;
    var index;
    if (!view) return;
    if (root && root.parentNode) root.parentNode.removeChild(root);
    document.documentElement.setAttribute('lang', language);
    document.documentElement.className = language === 'en' ? 'speaks-en' : '';
    lines = view.getElementsByTagName('p');
    for (index = 0; index < lines.length; index += 1) {
      if (version && lines[index].getAttribute('data-version')) {
        lines[index].appendChild(document.createTextNode(lines[index].getAttribute('data-version').replace('{v}', version)));
      }
    }
    view.removeAttribute('hidden');
  }

  function languageOf(tag) {
    return /^en\b/i.test(tag || '') ? 'en' : 'th';
  }

  window.itaStill = { show: show };

  if (document.documentMode || typeof window.Promise === 'undefined' || typeof window.Symbol === 'undefined') {
    show('too-old', languageOf(navigator.language || navigator.userLanguage), '');
  }
})();
