#pragma once

// The compiled break rules of ICU's root locale, for ubrk_openBinaryRules: without a way through
// resource bundles and locales, whose code is larger than the rules.
#ifdef __cplusplus
extern "C" {
#endif
extern const unsigned char lens_char_rules[], lens_char_rules_end[];
extern const unsigned char lens_word_rules[], lens_word_rules_end[];
extern const unsigned char lens_sent_rules[], lens_sent_rules_end[];
#ifdef __cplusplus
}
#endif
