#include "unicode/decode.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/limits.h"
#include "unicode/declaration.h"
#include "unicode/detection.h"
#include "unicode/encodings.h"
#include "unicode/text.h"

namespace lens::unicode {
namespace {

/// So many sequences of UTF-8 do not come about by chance: then a page's declaration of something
/// else is out of date (a saved or converted page).
constexpr std::size_t kCertainSequences = 3;

/// One broken sequence in so many good ones is damage, not another encoding.
constexpr std::size_t kGoodPerBroken = 20;

void notify(Notices& notices, std::string_view code, std::string message) {
  notices.push_back({std::string(code), std::move(message), {}});
}

/// For messages: what a page calls its encoding may be anything.
std::string shortened(std::string_view label) {
  constexpr std::size_t kMaxShown = 40;
  std::string shown;
  for (const char c : label.substr(0, kMaxShown)) shown += c >= ' ' && c < '\x7F' ? c : '?';
  return shown;
}

std::string_view byte_order_mark_encoding(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return "utf-8";
  if (bytes.substr(0, 2) == "\xFE\xFF") return "utf-16be";
  if (bytes.substr(0, 2) == "\xFF\xFE") return "utf-16le";
  return {};
}

/// The encoding that a label stands for; a notice and nothing when it cannot be used.
std::string_view usable_encoding(std::string_view label, Notices& notices) {
  if (label.empty()) return {};
  const std::string_view encoding = encoding_from_label(label);
  if (!encoding.empty() && encoding != "replacement") return encoding;
  notify(notices, notice_code::kEncodingUnknown,
         "The encoding \"" + shortened(label) + "\" is not known; another one was used.");
  return {};
}

/// What a page declares; as in the HTML standard, a declaration that could be read as bytes of
/// ASCII is not UTF-16.
std::string_view declared_encoding(std::string_view bytes, Notices& notices) {
  const std::string_view encoding = usable_encoding(declared_label(bytes), notices);
  if (encoding == "utf-16le" || encoding == "utf-16be") return "utf-8";
  return encoding == "x-user-defined" ? "windows-1252" : encoding;
}

/// Bytes as clean text: broken sequences and NULs replaced, line ends made "\n".
class Cleaner {
 public:
  explicit Cleaner(std::string_view bytes) : bytes_(bytes) { text_.reserve(bytes.size()); }

  std::string clean() {
    if (bytes_.substr(0, 3) == "\uFEFF") kept_ = read_ = 3;
    while (read_ < bytes_.size()) {
      if (skip_plain()) continue;
      const auto byte = static_cast<unsigned char>(bytes_[read_]);
      if (byte >= 0x80) {
        read_multibyte();
      } else if (byte == '\r') {
        const bool is_pair = read_ + 1 < bytes_.size() && bytes_[read_ + 1] == '\n';
        replace(1, is_pair ? "" : "\n");
      } else if (byte == '\0') {
        ++nuls;
        replace(1, "\uFFFD");
      } else {
        ++read_;
      }
    }
    replace(0, "");
    return std::move(text_);
  }

  std::size_t invalid = 0;
  std::size_t nuls = 0;

 private:
  /// Moves over the next eight bytes if nothing is to be done about them.
  bool skip_plain() {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHighBits = kOnes * 0x80;
    std::uint64_t word = 0;
    if (bytes_.size() - read_ < sizeof word) return false;
    std::memcpy(&word, bytes_.data() + read_, sizeof word);
    const std::uint64_t returns = word ^ (kOnes * '\r');
    // A byte that is zero borrows from the subtraction and shows in its high bit.
    const bool is_plain = ((word | (word - kOnes) | (returns - kOnes)) & kHighBits) == 0;
    read_ += is_plain ? sizeof word : 0;
    return is_plain;
  }

  /// Copies what was read as it is, and puts `with` in the place of the next `size` bytes.
  void replace(std::size_t size, std::string_view with) {
    text_.append(bytes_, kept_, read_ - kept_);
    text_ += with;
    read_ += size;
    kept_ = read_;
  }

  void read_multibyte() {
    std::size_t end = read_;
    const char32_t c = next_multibyte(bytes_, end);
    const std::size_t size = end - read_;
    if (c == 0x85) {
      replace(size, "\n");
    } else if (c == kReplacement && bytes_.substr(read_, size) != "\uFFFD") {
      ++invalid;
      replace(size, "\uFFFD");
    } else {
      read_ = end;
    }
  }

  std::string_view bytes_;
  std::string text_;
  std::size_t read_ = 0;
  std::size_t kept_ = 0;
};

/// The longest beginning within the limit that does not end inside a character.
std::string_view within_limit(std::string_view bytes, std::string_view encoding) {
  std::size_t size = std::min(bytes.size(), limits::kMaxInputBytes);
  if (size == bytes.size()) return bytes;
  if (encoding == "utf-8") {
    const std::size_t least = size - 3;
    while (size > least && (static_cast<unsigned char>(bytes[size]) & 0xC0) == 0x80) --size;
  } else if (encoding.substr(0, 6) == "utf-16") {
    size -= size % 2;
  }
  return bytes.substr(0, size);
}

void add_notices(Decoded& decoded, std::size_t invalid, std::size_t nuls) {
  if (invalid > 0) {
    notify(decoded.notices, notice_code::kInvalidBytes,
           std::to_string(invalid) + " byte sequences that " + decoded.encoding +
               " does not allow became U+FFFD.");
  }
  if (nuls > 0) {
    notify(decoded.notices, notice_code::kNulReplaced,
           std::to_string(nuls) + " NUL characters were replaced by U+FFFD.");
  }
}

}  // namespace

std::string detect_encoding(std::string_view bytes, const InputHints& hints, Notices& notices) {
  bytes = within_limit(bytes, "utf-8");
  if (const auto hinted = usable_encoding(hints.encoding, notices); !hinted.empty()) {
    return std::string(hinted);
  }
  if (const auto marked = byte_order_mark_encoding(bytes); !marked.empty()) {
    return std::string(marked);
  }
  const Utf8Counts counts = count_utf8(bytes);
  const bool is_utf8 = counts.invalid * kGoodPerBroken <= counts.valid;
  const std::string_view declared = declared_encoding(bytes, notices);
  // A page of another encoding that says "utf-8" would lose every letter that is not ASCII.
  const bool is_wrong = declared == "utf-8" && counts.valid == 0 && counts.invalid > 0;
  if (!declared.empty() && !is_wrong) {
    return std::string(is_utf8 && counts.valid >= kCertainSequences ? "utf-8" : declared);
  }
  const std::string_view utf16 = detect_utf16(bytes);
  if (utf16.empty() && looks_like_iso_2022_jp(bytes)) return "iso-2022-jp";
  if (utf16.empty() && is_utf8) return "utf-8";
  const std::string_view guess = utf16.empty() ? guess_legacy(bytes) : utf16;
  notify(notices, notice_code::kEncodingGuessed,
         "No declaration named the encoding; the bytes look like " + std::string(guess) + ".");
  return std::string(guess);
}

Decoded decode(std::string_view bytes, const InputHints& hints) {
  Decoded decoded;
  decoded.encoding = detect_encoding(bytes, hints, decoded.notices);
  const std::string_view kept = within_limit(bytes, decoded.encoding);
  if (kept.size() < bytes.size()) {
    notify(decoded.notices, notice_code::kInputTruncated,
           "The input is longer than " + std::to_string(limits::kMaxInputBytes) +
               " bytes; the rest was not read.");
  }
  if (!can_decode(decoded.encoding)) {
    notify(decoded.notices, notice_code::kEncodingUnknown,
           "This build cannot read " + decoded.encoding + "; windows-1252 was used.");
    decoded.encoding = "windows-1252";
  }
  Transcoded transcoded;
  const bool is_utf8 = decoded.encoding == "utf-8";
  if (!is_utf8) transcoded = from_legacy(kept, decoded.encoding);
  Cleaner cleaner(is_utf8 ? kept : std::string_view(transcoded.text));
  decoded.text = cleaner.clean();
  add_notices(decoded, cleaner.invalid + transcoded.invalid, cleaner.nuls);
  return decoded;
}

}  // namespace lens::unicode
