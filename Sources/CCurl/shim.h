#include <curl/curl.h>
#include <string.h>

// curl_easy_setopt takes whatever the option asks for, which Swift cannot call: one function for each kind of value.

static inline CURLcode encuentro_curl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode encuentro_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode encuentro_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode encuentro_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode encuentro_curl_response_code(CURL *handle, long *code) {
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, code);
}

/// What is still to be sent.
struct encuentro_curl_upload {
    const unsigned char *bytes;
    size_t left;
};

static inline size_t encuentro_curl_read(char *buffer, size_t size, size_t count, void *context) {
    struct encuentro_curl_upload *upload = (struct encuentro_curl_upload *)context;
    size_t room = size * count;
    size_t taken = upload->left < room ? upload->left : room;
    memcpy(buffer, upload->bytes, taken);
    upload->bytes += taken;
    upload->left -= taken;
    return taken;
}

static inline CURLcode encuentro_curl_set_upload(CURL *handle, struct encuentro_curl_upload *upload) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, encuentro_curl_read);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_READDATA, upload) : code;
}
