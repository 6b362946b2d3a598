// The whole way from bytes to JSON. The first byte chooses the format.
#include <cstddef>
#include <cstdint>

#include <lens/analyze.h>
#include <lens/json.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  lens::InputHints hints;
  hints.format = static_cast<lens::Format>(data[0] % 4);
  lens::Options options;
  options.explain = (data[0] & 4) != 0;
  const lens::Analysis analysis =
      lens::analyze({reinterpret_cast<const char*>(data + 1), size - 1}, hints, options);
  lens::to_json(analysis);
  return 0;
}
