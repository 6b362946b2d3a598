#include "extract/paste_reason.h"

namespace lens::extract {
namespace {

/// Shares below are in thousandths.
constexpr std::int32_t kMinLabelShare = 400;
constexpr std::int32_t kMinDateShare = 400;
constexpr std::int32_t kMaxLabelWords = 5;
constexpr std::int32_t kMaxHeadlineWords = 25;
/// A comments label speaks for what follows it within so many blocks.
constexpr std::int32_t kCommentsReach = 60;

}  // namespace

RemovalReason paste_reason(const Paste& paste, std::size_t i, bool behind) {
  const LineMeasures& line = paste.line(i);
  if (line.phrase && (line.phrase->whole_line || line.phrase_share >= kMinLabelShare)) {
    return line.phrase->reason;
  }
  if (line.is_file_name) return RemovalReason::FileName;
  if (line.ends_with_credit) {
    return line.words <= kMaxLabelWords ? RemovalReason::Credit : RemovalReason::Caption;
  }
  if (line.has_copyright) return RemovalReason::Footer;
  if (line.is_byline) return RemovalReason::Byline;
  if (line.date_share >= kMinDateShare) return RemovalReason::Date;
  if (line.phrase && line.phrase->words >= 2) return line.phrase->reason;
  if (paste.feature(i, PasteFeature::since_comments) < kCommentsReach) {
    return RemovalReason::Comments;
  }
  if (line.words <= kMaxLabelWords) {
    return behind ? RemovalReason::SectionLabel : RemovalReason::Navigation;
  }
  const bool is_headline = line.words <= kMaxHeadlineWords && line.sentence_ends <= 1;
  return behind || is_headline ? RemovalReason::Related : RemovalReason::OutsideArticle;
}

}  // namespace lens::extract
