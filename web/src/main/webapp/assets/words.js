// The words of the public pages. English stands in the pages themselves, so that they need no script.
const WORDS = {
  en: {
    required: 'Please fill this in.',
    emailWrong: 'This does not look like an email address.',
    sending: 'Sending…',
    unreachable: 'Your message could not be sent: there is no connection. What you wrote is still here; please send it again.',
    later: 'Your message could not be taken just now. What you wrote is still here; please send it again in {seconds} seconds.',
    tooLarge: 'Your files are too large. Please send fewer or smaller ones.',
    refused: 'Your message was not taken: {detail}',
  },
  ru: {
    title: 'Связаться с нами', heading: 'Связаться с нами',
    intro: 'Напишите нам: вам ответит человек, обычно в течение одного рабочего дня.',
    name: 'Ваше имя', email: 'Электронная почта', phone: 'Телефон (необязательно)',
    phoneHint: 'С кодом страны, например +7 495 123-45-67.', company: 'Компания (необязательно)',
    topic: 'О чём ваше обращение?', sales: 'Предложение или товар', support: 'Помощь с тем, что у меня уже есть',
    billing: 'Счёт или оплата', other: 'Другое', message: 'Ваше сообщение',
    attachments: 'Файлы (необязательно)', attachmentsHint: 'Всего не более 8 МБ.',
    consent: 'Вы можете также присылать мне новости и предложения по электронной почте. Я могу отозвать это согласие в любое время.',
    send: 'Отправить', required: 'Пожалуйста, заполните это поле.', emailWrong: 'Это не похоже на адрес электронной почты.',
    sending: 'Отправляется…',
    unreachable: 'Сообщение не отправлено: нет соединения. Ваш текст сохранён на странице; отправьте его ещё раз.',
    later: 'Сейчас сообщение принять не удалось. Ваш текст сохранён на странице; отправьте его ещё раз через {seconds} с.',
    tooLarge: 'Файлы слишком большие. Пожалуйста, отправьте меньше файлов или файлы меньшего размера.',
    refused: 'Сообщение не принято: {detail}',
    thanks: 'Спасибо, ваше сообщение получено', stored: 'Оно надёжно сохранено и передаётся тем, кто вам ответит. Отправлять его ещё раз не нужно.',
    receipt: 'Ваша квитанция:', another: 'Написать ещё одно сообщение',
  },
  zh: {
    title: '联系我们', heading: '联系我们', intro: '请给我们留言，通常会在一个工作日内有人回复您。',
    name: '您的姓名', email: '电子邮箱', phone: '电话（选填）', phoneHint: '请带国家代码，例如 +86 10 6552 9988。',
    company: '公司（选填）', topic: '您想咨询什么？', sales: '报价或产品', support: '已购产品的帮助', billing: '发票或付款', other: '其他',
    message: '您的留言', attachments: '附件（选填）', attachmentsHint: '总计不超过 8 MB。',
    consent: '你们也可以通过电子邮件向我发送资讯和优惠。我可以随时撤回此同意。',
    send: '发送', required: '请填写此项。', emailWrong: '这不像是一个电子邮箱地址。', sending: '正在发送…',
    unreachable: '留言未能发送：网络连接中断。您填写的内容仍在页面上，请再次发送。',
    later: '目前无法接收您的留言。您填写的内容仍在页面上，请在 {seconds} 秒后再次发送。',
    tooLarge: '附件过大，请减少附件数量或大小。', refused: '留言未被接收：{detail}',
    thanks: '谢谢，您的留言已收到', stored: '留言已安全保存，并会转交给答复您的同事。您无需再次发送。',
    receipt: '您的回执编号：', another: '再写一条留言',
  },
};

let language = 'en';

function word(name, values = {}) {
  const text = (WORDS[language] && WORDS[language][name]) || WORDS.en[name] || '';
  return text.replace(/\{(\w+)\}/g, (all, value) => values[value] ?? all);
}

function speak(wanted) {
  language = WORDS[wanted] ? wanted : 'en';
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-words]')) {
    element.dataset.english ??= element.textContent;
    element.textContent = word(element.dataset.words) || element.dataset.english;
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  try {
    sessionStorage.setItem('language', language);
  } catch { /* a browser without storage asks again on each page */ }
}

function preferredLanguage() {
  let chosen = null;
  try {
    chosen = sessionStorage.getItem('language');
  } catch { /* see above */ }
  const wishes = chosen ? [chosen] : navigator.languages.map((tag) => tag.slice(0, 2));
  return wishes.find((wish) => WORDS[wish]) ?? 'en';
}

speak(preferredLanguage());

const receipt = document.getElementById('receipt');
if (receipt && /^#[0-9a-f-]{36}$/.test(location.hash)) {
  receipt.querySelector('code').textContent = location.hash.slice(1);
  receipt.hidden = false;
}
