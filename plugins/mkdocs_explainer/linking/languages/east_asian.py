"""Japanese, Chinese, Korean and Vietnamese.

Chinese and Japanese write no spaces; Korean does, and writes its particles together with the word before.
"""

from mkdocs_explainer.linking.languages.language import Language, words

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FINALS = 28
"""Final consonants that a Hangul syllable may have; the first of them is none."""
_R = 8
"""The final ㄹ, after which a particle is written as after a vowel."""
_AFTER_CONSONANT = (
    "으로써",
    "으로서",
    "으로",
    "이라고",
    "이라는",
    "이라도",
    "이라면",
    "이랑",
    "이나",
    "이든",
    "이며",
    "이고",
    "이야",
    "이란",
    "이라",
    "은",
    "이",
    "을",
    "과",
    "아",
)
_AFTER_VOWEL = (
    "라고",
    "라는",
    "라도",
    "라면",
    "랑",
    "나",
    "든",
    "며",
    "고",
    "야",
    "란",
    "라",
    "는",
    "가",
    "를",
    "와",
    "여",
    "다",
    "였다",
    "였던",
)
_AFTER_VOWEL_OR_R = ("로써", "로서", "로")
_AFTER_ANY = """
    에게서 에서 에게 에는 에도 에 께서 께 한테서 한테 의 도 만 까지 부터 마저 조차 밖에
    처럼 같이 보다 하고 뿐 대로 마다
    들 쪽 측 산 발 입니다 이다 이었다 이었던 였다
    임 인가 이지만 지만
""".split()
_SOUND_SUFFIXES = (*_AFTER_CONSONANT, *_AFTER_VOWEL, *_AFTER_VOWEL_OR_R, *_AFTER_ANY)
_MOST = 3
"""Particles that follow one another (`에서만은`)."""


def is_korean_suffix(name: str, rest: str) -> bool:
    """Return whether the rest of a word behind a name is nothing but particles that may follow its last sound.

    >>> is_korean_suffix("인도", "는"), is_korean_suffix("인도", "은"), is_korean_suffix("인도", "네시아")
    (True, False, False)
    """
    return _is_row_of_particles(name, rest, _MOST)


def _is_row_of_particles(name: str, rest: str, most: int) -> bool:
    if not rest:
        return True
    if not most:
        return False
    return any(
        rest.startswith(particle) and _is_row_of_particles(particle, rest[len(particle) :], most - 1)
        for particle in _particles_after(name[-1])
    )


def _particles_after(letter: str) -> tuple[str, ...]:
    code = ord(letter)
    if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return _SOUND_SUFFIXES  # how a foreign letter or a figure is said is not known
    final = (code - _FIRST_SYLLABLE) % _FINALS
    if not final:
        return (*_AFTER_VOWEL, *_AFTER_VOWEL_OR_R, *_AFTER_ANY)
    return (*_AFTER_CONSONANT, *_AFTER_ANY, *(_AFTER_VOWEL_OR_R if final == _R else ()))


KOREAN = Language(
    code="ko",
    name_order="family-first",
    function_words=words("그 이 저 것 수 및 등 또 더 안 못"),
    titles=words("대통령 총리 장관 의원 교수 씨 전 김"),
    is_suffix=is_korean_suffix,
)
JAPANESE = Language(
    code="ja",
    name_order="family-first",
    function_words=words("これ それ あれ この その あの こと もの"),
)
CHINESE = Language(code="zh", name_order="family-first")
VIETNAMESE = Language(
    code="vi",
    name_order="family-first",
    function_words=words("""
        ai anh bị bởi các cái cả chỉ cho chúng có còn của cùng cũng đã đang đây đến để đó do được gì hay hoặc khi
        không là lại làm mà mỗi một này nên nếu ngày người nhưng những như nhiều nói ở qua ra rằng rất rồi sau sẽ tại
        theo thì trên trong trước từ và vào về vẫn vì với
    """),
)

PACKS = (KOREAN, JAPANESE, CHINESE, VIETNAMESE)
