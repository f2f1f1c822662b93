// The style sheet has dark colours, for whoever asks for them.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const paint = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', paint);
paint();

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
