// Requests cannot be sent from here: the page would need the CSRF token of the reader's sign-in.
window.SwaggerUIBundle({
  url: '/api/docs/openapi.yaml',
  domNode: document.getElementById('document'),
  deepLinking: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
});
