// Takes the place of ICU's brkeng.cpp, dictbe.cpp and lstmbe.cpp. We ship no dictionaries, so for
// Thai, Lao, Khmer, Burmese, Chinese and Japanese those files find nothing, and still pull in the
// names of all properties (45 kB of WebAssembly by the link map) and the resource bundles. The
// answers are the same: a run that only a dictionary could divide stays whole.
#include "brkeng.h"
#include "unicode/uniset.h"
#include "unicode/utext.h"
#include "uvector.h"

U_NAMESPACE_BEGIN

LanguageBreakEngine::LanguageBreakEngine() = default;
LanguageBreakEngine::~LanguageBreakEngine() = default;
LanguageBreakFactory::LanguageBreakFactory() = default;
LanguageBreakFactory::~LanguageBreakFactory() = default;

UnhandledEngine::UnhandledEngine(UErrorCode&) : fHandled(nullptr) {}
UnhandledEngine::~UnhandledEngine() = default;
UBool UnhandledEngine::handles(UChar32) const { return true; }
void UnhandledEngine::handleCharacter(UChar32) {}
int32_t UnhandledEngine::findBreaks(UText* text, int32_t, int32_t end, UVector32&, UBool,
                                    UErrorCode&) const {
  utext_setNativeIndex(text, end);
  return 0;
}

ICULanguageBreakFactory::ICULanguageBreakFactory(UErrorCode&) : fEngines(nullptr) {}
ICULanguageBreakFactory::~ICULanguageBreakFactory() = default;
const LanguageBreakEngine* ICULanguageBreakFactory::getEngineFor(UChar32) { return nullptr; }
const LanguageBreakEngine* ICULanguageBreakFactory::loadEngineFor(UChar32) { return nullptr; }
DictionaryMatcher* ICULanguageBreakFactory::loadDictionaryMatcherFor(UScriptCode) {
  return nullptr;
}

U_NAMESPACE_END
