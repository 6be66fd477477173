<?php
// php wordpress-page.php PLUGIN ORIGIN SHORTCODE: a post's page, by the functions of WordPress that the plugin calls.
// They do what WordPress 6 documents; whatever else the plugin called would stop it.
define('ABSPATH', __DIR__);
[, $plugin, $origin, $post] = $argv;
$shortcodes = array();
$scripts = array();

function add_shortcode($tag, $callback) { $GLOBALS['shortcodes'][$tag] = $callback; }
function add_action($hook, $callback) {}
function get_option($name, $default = false) { return $name === 'aimant_url' ? $GLOBALS['origin'] : $default; }
function untrailingslashit($value) { return rtrim($value, '/\\'); }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false); }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false); }
function esc_html__($text, $domain) { return esc_html($text); }
function __($text, $domain) { return $text; }
function current_user_can($capability) { return false; }
function esc_url_raw($url, $protocols = array('http', 'https')) {
    return preg_match('#^(' . implode('|', $protocols) . '):#', $url) ? str_replace(array('"', "'", '<', '>', ' '), '', $url) : '';
}
function esc_url($url) { return str_replace('&', '&#038;', esc_url_raw($url)); }
function shortcode_atts($pairs, $given, $tag = '') { return array_merge($pairs, array_intersect_key((array) $given, $pairs)); }
function add_query_arg($query, $url) {
    $parts = array();
    foreach ($query as $name => $value) { $parts[] = $name . '=' . $value; }
    return $parts ? $url . '?' . implode('&', $parts) : $url;
}
function wp_enqueue_script($handle, $src, $deps = array(), $version = false, $how = array()) {
    $GLOBALS['scripts'][$handle] = sprintf('<script src="%s" id="%s-js"%s></script>', esc_url($src), esc_attr($handle), ($how['strategy'] ?? '') === 'async' ? ' async' : '');
}

require $plugin;
$content = preg_replace_callback('/\[(\w+)([^\]]*)\]/', function ($found) use ($shortcodes) {
    preg_match_all('/(\w+)="([^"]*)"/', $found[2], $given, PREG_SET_ORDER);
    return $shortcodes[$found[1]](array_column($given, 2, 1));
}, $post);
echo '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>WordPress</title></head><body><main><h1>WordPress</h1>',
    $content, '</main>', implode('', $scripts), '</body></html>';
