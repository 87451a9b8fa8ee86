#ifndef ENCUENTRO_CLIBPQ_SHIM_H
#define ENCUENTRO_CLIBPQ_SHIM_H

#include <libpq-fe.h>

#endif
