# cmake -D web=… -D core=… -D dist=… -P dist.cmake: copies the page, the element and the analyzer,
# and puts the glue in front of the worker, which has to be one file to be started from a blob.
file(REMOVE_RECURSE ${dist})
file(COPY ${web}/ DESTINATION ${dist} PATTERN images EXCLUDE)  # images are the README's
file(COPY ${core}/core.wasm DESTINATION ${dist}/analyzer)
file(READ ${core}/core.js glue)
file(READ ${web}/analyzer/worker.js worker)
string(REPLACE "export default createCore;" "" glue "${glue}")
file(WRITE ${dist}/analyzer/worker.js "${glue}\n${worker}")
