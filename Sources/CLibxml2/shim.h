#include <libxml/xmlversion.h>
/* Foundation brings an ICU of its own, whose types the one below libxml2's converters would contradict. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlerror.h>
