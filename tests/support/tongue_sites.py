"""Sites of three articles in a language other than English, with everything that a page can hold. All is invented."""

from collections.abc import Mapping

_CONFIG = """\
site_name: {name}
site_description: {name}
site_url: http://127.0.0.1/
repo_url: https://github.com/example/repository
edit_uri: edit/main/docs/
copyright: "2026"
extra: {{generator: false}}
theme:
  name: material
  language: {lang}
  font: false
  palette:
    - {{media: "(prefers-color-scheme: light)", scheme: default, accent: indigo}}
    - {{media: "(prefers-color-scheme: dark)", scheme: slate, accent: indigo}}
plugins:
  - search
  - explainer: {{style: site, density: all, note_license: CC-BY-4.0}}
"""


def config(name: str, lang: str) -> str:
    """Return a site's configuration."""
    return _CONFIG.format(name=name, lang=lang)


UKRAINIAN: Mapping[str, str] = {
    "mkdocs.yml": config("Пояснення", "uk"),
    "docs/index.md": "# Пояснення\n\nНовини, пояснені слово за словом.\n\n<!-- explainer: articles -->\n\n"
    "<!-- explainer: questions -->\n\n<!-- explainer: map -->\n",
    "docs/contribute.md": "# Як долучитися\n\nНапишіть нам.\n",
    "docs/context/chomu-mist.md": """\
---
title: Чому міст такий важливий?
answer: Тому що інших переправ через річку поруч немає.
articles: [mist]
entities: [velykyi-mist]
reviewed: 2026-03-04
changes:
  - {date: 2026-03-05, text: Додано дату відкриття.}
timeline:
  - {date: 2026-02-20, text: "Інженери [[Великий міст]] оглянули.", sources: [zvit]}
  - {date: "1936", circa: true, text: Почали будувати першу переправу.}
claims:
  - claim: Міст витримає ще двадцять років.
    positions:
      - {who: olena-koval, says: Так вважають інженери., date: 2026-02-21, sources: [zvit]}
      - {who: Рада міста, says: Треба будувати новий.}
---

# Чому міст такий важливий?

## Що було раніше?

Великий міст сполучає два береги [@zvit]. Олена Коваль про це писала.
""",
    "seeds/mist.txt": """\
Великий міст закрили на три тижні

Мер Олена Коваль оголосила у вівторок, що Великий міст закриють для вантажівок.
За її словами, рішення ухвалила Рада міста після огляду.

Інженери знайшли тріщини у двох опорах. Ремонт триватиме три тижні й коштуватиме дванадцять мільйонів гривень.

Олена Коваль пообіцяла, що Велика повінь більше не зашкодить мосту. Мешканці Заріччя сумніваються.
""",
    "seeds/shkola.txt": """\
У Заріччі відкрили школу

Школу в Заріччі відкрили після двох років будівництва. Рада міста виділила на неї кошти торік.

Перший дзвоник пролунав для чотирьохсот дітей. Олена Коваль привітала вчителів.
""",
    "seeds/povin.txt": """\
Заріччя згадує повінь

Велика повінь забрала тут сорок будинків. Тоді Великий міст устояв.
""",
    "annotations/articles/mist.yml": "file: seeds/mist.txt\npublished: 2026-03-02\nlang: uk\npublisher: Міська газета\n"
    "url: https://example.org/mist\nrights: Усі права в авторів.\nknow_first: |\n  - Міст збудували 1938 року.\n"
    "  - Інших мостів поруч немає.\ncontext: [chomu-mist]\n",
    "annotations/articles/shkola.yml": "file: seeds/shkola.txt\npublished: 2026-02-14\nlang: uk\n",
    "annotations/articles/povin.yml": "file: seeds/povin.txt\npublished: 2026-01\nlang: uk\n",
    "annotations/glossary/olena-koval.yml": """\
name: Олена Коваль
type: person
summary: Мер міста від 2020 року [@zvit]. Раніше вчителька.
roles:
  - {title: Директорка школи, from: "2012", to: 2019-06}
  - {title: Мер, from: 2020-11-01, sources: [zvit]}
relations:
  - {type: member-of, entity: rada}
family: last
sources: [zvit]
reviewed: 2026-03-01
""",
    "annotations/glossary/rada.yml": """\
name: Рада міста
type: organization
aliases: [{text: Міська рада, kind: former}]
summary: Ухвалює рішення про місто. Має двадцять депутатів.
facts:
  - {label: Депутати, value: "20", as_of: 2026-01, sources: [zvit]}
relations:
  - {type: located-in, entity: zarichchia}
sources: [zvit]
""",
    "annotations/glossary/velykyi-mist.yml": """\
name: Великий міст
type: concept
aliases: [{text: міст, auto: false}]
summary: Міст через річку, збудований 1938 року.
body: |
  Його довжина — двісті метрів.
relations:
  - {type: part-of, entity: zarichchia}
sources: [zvit]
""",
    "annotations/glossary/zarichchia.yml": """\
name: Заріччя
type: place
aliases: [Заріччі]
summary: Район міста на лівому березі.
location: {lat: 49.5, lon: 31.2}
sources: [zvit]
""",
    "annotations/glossary/ukraina.yml": """\
name: Україна
type: place
summary: Держава в Європі.
location: {lat: 49.0, lon: 32.0}
sources: [zvit]
""",
    "annotations/glossary/povin.yml": """\
name: Велика повінь
type: event
summary: Повінь, що зруйнувала сорок будинків.
dates: {start: 1998-03-04, end: 1998-03-09, circa: true}
location: {lat: 49.6, lon: 31.4}
sources: [zvit]
""",
    "annotations/notes/mist/tryshchyny.yml": """\
quote: знайшли тріщини у двох опорах
kind: check
verdict: supported
headline: Про тріщини пише і звіт інженерів
body: |
  Звіт підтверджує це [@zvit].
sources: [zvit]
by: project
created: 2026-03-03
status: reviewed
reviewed_by: Ганна Рудь
reviewed: 2026-03-04
lang: uk
license: CC-BY-4.0
""",
    "annotations/notes/mist/koshty.yml": """\
quote: дванадцять мільйонів гривень
kind: check
verdict: imprecise
headline: У кошторисі інша сума
body: У кошторисі йдеться про одинадцять мільйонів.
sources: [{id: zvit, locator: с. 4}]
by: Ганна Рудь
created: 2026-03-03
status: reviewed
lang: uk
license: CC-BY-4.0
""",
    "annotations/notes/mist/oholosyla.yml": """\
quote: оголосила у вівторок
kind: update
body: У п’ятницю рішення підтвердили.
by: project
created: 2026-03-06
status: reviewed
lang: uk
license: CC-BY-4.0
""",
    "annotations/notes/mist/vidklykana.yml": """\
quote: Мешканці Заріччя сумніваються
kind: explain
body: Цього ніхто не перевіряв.
by: Ганна Рудь
created: 2026-03-02
status: retracted
retraction: опитування не було
lang: uk
license: CC-BY-4.0
""",
    "annotations/notes/mist/chomu.yml": """\
entity: rada
kind: context
body: Рада розпоряджається грошима на ремонт.
by: project
created: 2026-03-03
status: reviewed
lang: uk
license: CC-BY-4.0
""",
    "annotations/sources/zvit.yml": "type: report\ntitle: Звіт про мости\nauthor: [Бюро інженерів]\nissued: 2026-02\n"
    "publisher: Бюро інженерів\nURL: https://example.org/zvit\naccessed: 2026-03-01\nkind: primary\n"
    "archive: https://example.org/archive/zvit\nlang: uk\n",
}

ARABIC: Mapping[str, str] = {
    "mkdocs.yml": config("شروح", "ar"),
    "docs/index.md": "# شروح\n\nأخبار مشروحة كلمة كلمة.\n\n<!-- explainer: articles -->\n\n"
    "<!-- explainer: questions -->\n\n<!-- explainer: map -->\n",
    "docs/contribute.md": "# كيف تشارك\n\nاكتب إلينا.\n",
    "docs/context/limadha-aljisr.md": """\
---
title: لماذا هذا الجسر مهم؟
answer: لأنه لا معبر آخر قريبًا من هنا.
articles: [aljisr]
entities: [aljisr-alkabir]
reviewed: 2026-03-04
changes:
  - {date: 2026-03-05, text: أضيف تاريخ الافتتاح.}
timeline:
  - {date: 2026-02-20, text: "فحص المهندسون [[الجسر الكبير]].", sources: [taqrir]}
claims:
  - claim: الجسر يصمد عشرين عامًا أخرى.
    positions:
      - {who: layla-haddad, says: هذا رأي المهندسين., date: 2026-02-21, sources: [taqrir]}
---

# لماذا هذا الجسر مهم؟

## ماذا كان قبل ذلك؟

يصل الجسر الكبير بين الضفتين [@taqrir].
""",
    "seeds/aljisr.txt": """\
إغلاق الجسر الكبير ثلاثة أسابيع

أعلنت رئيسة البلدية ليلى حداد يوم الثلاثاء أن الجسر الكبير سيغلق أمام الشاحنات. وقالت إن القرار جاء بعد فحص.

وجد المهندسون شقوقًا في دعامتين. وسيستمر الإصلاح ثلاثة أسابيع ويكلف اثني عشر مليونًا.

وعدت ليلى حداد بأن الفيضان الكبير لن يضر الجسر مرة أخرى.
""",
    "seeds/almadrasa.txt": """\
افتتاح مدرسة في حي النهر

افتتحت المدرسة في حي النهر بعد عامين من البناء. وهنأت ليلى حداد المعلمين.
""",
    "seeds/alfayadan.txt": """\
ذكرى الفيضان

دمر الفيضان الكبير أربعين بيتًا في حي النهر. وصمد الجسر الكبير يومها.
""",
    "annotations/articles/aljisr.yml": "file: seeds/aljisr.txt\npublished: 2026-03-02\nlang: ar\n"
    "publisher: صحيفة المدينة\nurl: https://example.org/aljisr\nknow_first: |\n  - بني الجسر عام 1938.\n"
    "context: [limadha-aljisr]\n",
    "annotations/articles/almadrasa.yml": "file: seeds/almadrasa.txt\npublished: 2026-02-14\nlang: ar\n",
    "annotations/articles/alfayadan.yml": "file: seeds/alfayadan.txt\npublished: 2026-01\nlang: ar\n",
    "annotations/glossary/layla-haddad.yml": """\
name: ليلى حداد
type: person
summary: رئيسة البلدية منذ عام 2020 [@taqrir].
roles:
  - {title: رئيسة البلدية, from: 2020-11-01, sources: [taqrir]}
relations:
  - {type: located-in, entity: hayy-alnahr}
family: last
sources: [taqrir]
reviewed: 2026-03-01
""",
    "annotations/glossary/aljisr-alkabir.yml": """\
name: الجسر الكبير
type: concept
summary: جسر على النهر بني عام 1938.
facts:
  - {label: الطول, value: مئتا متر, as_of: 2026-01, sources: [taqrir]}
relations:
  - {type: part-of, entity: hayy-alnahr}
sources: [taqrir]
""",
    "annotations/glossary/hayy-alnahr.yml": """\
name: حي النهر
type: place
summary: حي على الضفة اليسرى.
location: {lat: 33.3, lon: 44.4}
sources: [taqrir]
""",
    "annotations/glossary/alfayadan.yml": """\
name: الفيضان الكبير
type: event
summary: فيضان دمر أربعين بيتًا.
dates: {start: 1998-03-04, end: 1998-03-09}
location: {lat: 33.5, lon: 44.0}
sources: [taqrir]
""",
    "annotations/notes/aljisr/shuquq.yml": """\
quote: شقوقًا في دعامتين
kind: check
verdict: supported
headline: تقرير المهندسين يذكر الشقوق أيضًا
body: يؤكد التقرير ذلك [@taqrir].
sources: [taqrir]
by: project
created: 2026-03-03
status: reviewed
reviewed_by: سارة نجار
reviewed: 2026-03-04
lang: ar
license: CC-BY-4.0
""",
    "annotations/notes/aljisr/alan.yml": """\
quote: أن الجسر الكبير سيغلق أمام الشاحنات
kind: update
body: تأكد القرار يوم الجمعة.
by: project
created: 2026-03-06
status: reviewed
lang: ar
license: CC-BY-4.0
""",
    "annotations/sources/taqrir.yml": "type: report\ntitle: تقرير عن الجسور\n"
    "author: [مكتب المهندسين]\nissued: 2026-02\n"
    "publisher: مكتب المهندسين\nURL: https://example.org/taqrir\naccessed: 2026-03-01\nkind: primary\nlang: ar\n",
}
