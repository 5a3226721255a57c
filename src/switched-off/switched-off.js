/*
 * The switched-off add-in: every button of the ribbon ends at once and does nothing, so that Excel waits for none. Written for
 * the oldest web views; neither built nor changed on its way to the server. The names are those of manifest.xml, which a test
 * compares.
 */
/* global Office */
(function () {
  'use strict';
  var commands = ['createReport', 'checkData', 'createForm', 'openCriteria', 'openGuide'];

  function complete(event) {
    event.completed();
  }

  if (typeof Office === 'undefined') return;
  Office.onReady();
  for (var i = 0; i < commands.length; i += 1) Office.actions.associate(commands[i], complete);
})();
