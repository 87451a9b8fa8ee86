// Debian builds libxml2 with ICU, whose headers clash with the ICU that Foundation brings along.
// Nothing we call depends on it, so its declarations are left out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/entities.h>
#include <libxml/xmlerror.h>
