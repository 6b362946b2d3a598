// The door to JavaScript: bytes and a JSON request in, a JSON document out. No logic lives here.
#include <cstdint>
#include <string>
#include <utility>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <lens/analyze.h>
#include <lens/json.h>

namespace {

using emscripten::val;

/// Copies a Uint8Array into the heap, once.
std::string copy_bytes(const val& source) {
  std::string bytes(source["length"].as<std::size_t>(), '\0');
  auto* data = reinterpret_cast<std::uint8_t*>(bytes.data());
  val(emscripten::typed_memory_view(bytes.size(), data)).call<void>("set", source);
  return bytes;
}

/// What `analyze` and the others return for a request that cannot be read: `{error: {code,
/// message}}` as an object, where a result is a string.
val refusal(const lens::Error& error) {
  val inner = val::object();
  inner.set("code", error.code);
  inner.set("message", error.message);
  val outer = val::object();
  outer.set("error", inner);
  return outer;
}

/// Keeps the last analysis, so that a summary of another length needs no second reading.
class Session {
 public:
  /// The analysis as JSON. `on_stage` is called with a stage's name when it begins.
  val analyze(const val& source, const std::string& request_json, const val& on_stage) {
    lens::Result<lens::Request> request = lens::request_from_json(request_json);
    if (!request) return refusal(request.error());
    lens::Request asked = std::move(request).value();
    asked.options.on_stage = [&](lens::Stage stage) {
      on_stage(std::string(lens::to_string(stage)));
    };
    asked.options.pack = &english_;
    last_ = lens::Analysis{};
    last_ = lens::analyze(copy_bytes(source), asked.hints, asked.options);
    return val::u8string(lens::to_json(last_).c_str());
  }

  /// Takes the entity model, a file of its own beside the core; nothing, or a refusal.
  val load_model(const val& source) {
    lens::Result<lens::LanguagePack> model = lens::LanguagePack::parse(copy_bytes(source));
    if (!model) return refusal(model.error());
    english_ = lens::english().extended_by(model.value());
    return val::undefined();
  }

  /// The summary of the last analysis in another length, as JSON.
  val summarize(const std::string& request_json) const {
    const lens::Result<lens::Request> request = lens::request_from_json(request_json);
    if (!request) return refusal(request.error());
    const auto summary = lens::summarize(last_, request.value().options.summary);
    return val::u8string(lens::to_json(last_, summary).c_str());
  }

  /// The WHATWG name of the encoding that `analyze` would take.
  val detect_encoding(const val& source, const std::string& request_json) const {
    const lens::Result<lens::Request> request = lens::request_from_json(request_json);
    if (!request) return refusal(request.error());
    return val(lens::detect_encoding(copy_bytes(source), request.value().hints));
  }

 private:
  lens::LanguagePack english_ = lens::english();
  lens::Analysis last_;
};

std::string version() { return std::string(lens::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(article_lens) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("analyze", &Session::analyze)
      .function("loadModel", &Session::load_model)
      .function("summarize", &Session::summarize)
      .function("detectEncoding", &Session::detect_encoding);
  emscripten::function("version", &version);
}
