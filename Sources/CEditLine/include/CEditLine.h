// Plain C functions over libedit's variadic ones, which Swift cannot call. No policy lives here.
#ifndef CEDITLINE_H
#define CEDITLINE_H
#include <histedit.h>
#include <stdio.h>
EditLine *CEditLineInit(const char *program);
#endif
