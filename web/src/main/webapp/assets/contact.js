// Sends the contact form without leaving the page, so that nothing that was written can be lost.
// One key stands for one message: whatever goes wrong on the way, sending again with the same key makes no second inquiry.
const form = document.getElementById('contact');
const notice = document.getElementById('notice');
const send = form.querySelector('button[type="submit"]');

function hidden(name, value) {
  const field = form.elements[name];
  field.value = value;
  field.disabled = false;
}

function newKey() {
  if (crypto.randomUUID) {
    return crypto.randomUUID(); // only on https and localhost
  }
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function begin() {
  hidden('_key', newKey());
  hidden('_started', String(Date.now()));
}

function complain(text) {
  notice.querySelector('p').textContent = text;
  notice.hidden = false;
  notice.focus();
}

function check(field) {
  const wrong = document.getElementById(field.id + '-wrong');
  if (!wrong) {
    return true;
  }
  const missing = field.required && !field.value.trim();
  const text = missing ? word('required') : field.validity.valid ? '' : word('emailWrong');
  wrong.textContent = text;
  wrong.hidden = !text;
  field.setAttribute('aria-invalid', String(Boolean(text)));
  return !text;
}

async function refusal(response) {
  if (response.status === 413) {
    return word('tooLarge');
  }
  if (response.status === 503 || response.status === 429) {
    return word('later', { seconds: response.headers.get('Retry-After') ?? '10' });
  }
  const problem = await response.json().catch(() => ({}));
  const reasons = (problem.problems ?? []).map((reason) => reason.message).join(' ');
  return word('refused', { detail: reasons || problem.detail || String(response.status) });
}

async function submit(event) {
  event.preventDefault();
  notice.hidden = true;
  const wrong = [...form.elements].filter((field) => !check(field));
  if (wrong.length > 0) {
    wrong[0].focus();
    return;
  }
  hidden('language', language);
  send.disabled = true;
  send.textContent = word('sending');
  try {
    const response = await fetch(form.action, {
      method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' },
    });
    if (response.status === 202) {
      const { receipt: id } = await response.json();
      form.reset();
      begin();
      location.assign('/thank-you.html#' + id);
    } else {
      complain(await refusal(response));
    }
  } catch {
    complain(word('unreachable'));
  } finally {
    send.disabled = false;
    send.textContent = word('send') || send.dataset.english;
  }
}

form.noValidate = true;
form.addEventListener('submit', submit);
form.addEventListener('focusout', ({ target }) => {
  if (target.getAttribute('aria-invalid') === 'true') {
    check(target);
  }
});

const languages = document.querySelector('.languages');
languages.hidden = false;
languages.addEventListener('click', ({ target }) => {
  if (target.dataset.language) {
    speak(target.dataset.language);
    document.title = word('title') || 'Contact us';
  }
});
document.title = word('title') || document.title;
begin();
