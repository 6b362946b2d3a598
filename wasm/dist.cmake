# cmake -D web=… -D core=… -D model=… -D fonts=… -D dist=… -P dist.cmake: copies the page, the element and the
# analyzer, adds the fonts' Latin subsets with their licences, and puts the glue in front of the
# worker, which has to be one file to be started from a blob.
file(REMOVE_RECURSE ${dist})
file(COPY ${web}/ DESTINATION ${dist} PATTERN images EXCLUDE)  # images are the README's
foreach(font inter source-serif-4)
  set(source ${fonts}/${font})
  if(NOT EXISTS ${source}/LICENSE)
    message(FATAL_ERROR "The font ${font} is not in ${fonts}: run scripts/setup/node")
  endif()
  configure_file(${source}/files/${font}-latin-wght-normal.woff2 ${dist}/fonts/${font}-latin.woff2
                 COPYONLY)
  configure_file(${source}/LICENSE ${dist}/fonts/${font}-LICENSE.txt COPYONLY)
endforeach()
file(COPY ${core}/core.wasm ${model} DESTINATION ${dist}/analyzer)
file(READ ${core}/core.js glue)
file(READ ${web}/analyzer/worker.js worker)
string(REPLACE "export default createCore;" "" glue "${glue}")
file(WRITE ${dist}/analyzer/worker.js "${glue}\n${worker}")
