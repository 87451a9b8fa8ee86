# Prints every ring of Natural Earth's 1:50m countries as one line: code, part, "outer" or "hole", and its coordinates.
suppressPackageStartupMessages({ library(sp); library(rnaturalearthdata) })
countries <- countries50
for (index in seq_along(countries)) {
    code <- as.character(countries$adm0_a3[index])
    for (polygon in countries@polygons[[index]]@Polygons) {
        points <- polygon@coords
        cat(code, if (polygon@hole) "hole" else "outer",
            paste(sprintf("%.6f,%.6f", points[, 1], points[, 2]), collapse = " "), sep = "\t")
        cat("\n")
    }
}
