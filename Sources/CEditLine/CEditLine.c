#include "CEditLine.h"

EditLine *CEditLineInit(const char *program) { return el_init(program, stdin, stdout, stderr); }
