<?php
/**
 * Plugin Name: Aimant
 * Description: Shows a funnel of your own Aimant server: [aimant slug="customer-experience"].
 * Version: 1.0.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 *
 * The server's address: Settings > General > Aimant server, or define('AIMANT_URL', 'https://…') in wp-config.php.
 */

if (!defined('ABSPATH')) {
    exit;
}

/** The address of the server, without a slash at its end; empty where none is set. */
function aimant_url() {
    $url = defined('AIMANT_URL') ? AIMANT_URL : get_option('aimant_url', '');
    return untrailingslashit(esc_url_raw((string) $url, array('http', 'https')));
}

/** [aimant slug="…" mode="popup" open="exit" lang="en" height="43rem" label="…"] */
function aimant_shortcode($given) {
    $asked = shortcode_atts(
        array('slug' => '', 'mode' => '', 'open' => '', 'lang' => '', 'height' => '43rem', 'label' => ''),
        $given,
        'aimant'
    );
    $slug = $asked['slug'];
    $url = aimant_url();
    if ($url === '' || !preg_match('/^[a-z0-9][a-z0-9-]*$/', $slug)) {
        return current_user_can('edit_posts')
            ? '<p>' . esc_html__('Aimant: set the server under Settings > General, and a slug.', 'aimant') . '</p>'
            : '';
    }

    $query = array();
    foreach (array('mode', 'open', 'lang') as $name) {
        if ($asked[$name] !== '') {
            $query[$name] = rawurlencode($asked[$name]);
        }
    }
    // One tag a page for each funnel, however often the shortcode stands on it.
    wp_enqueue_script(
        'aimant-' . $slug,
        add_query_arg($query, $url . '/w/' . $slug . '.js'),
        array(),
        null,
        array('strategy' => 'async', 'in_footer' => true)
    );

    $label = $asked['label'] !== '' ? $asked['label'] : __('Open the questionnaire', 'aimant');
    $link = sprintf(
        '<a href="%s" data-aimant="%s">%s</a>',
        esc_url($url . '/f/' . $slug),
        esc_attr($slug),
        esc_html($label)
    );
    if ($asked['mode'] !== '') {
        return $link;
    }
    $height = preg_match('/^\d+(\.\d+)?(rem|em|px|vh)$/', $asked['height']) ? $asked['height'] : '43rem';
    return sprintf(
        '<aimant-funnel slug="%s" style="display:block;min-height:%s">%s</aimant-funnel>',
        esc_attr($slug),
        esc_attr($height),
        $link
    );
}
add_shortcode('aimant', 'aimant_shortcode');

/** The one setting. */
function aimant_settings() {
    register_setting('general', 'aimant_url', array('type' => 'string', 'sanitize_callback' => 'esc_url_raw'));
    add_settings_field(
        'aimant_url',
        __('Aimant server', 'aimant'),
        function () {
            printf(
                '<input name="aimant_url" id="aimant_url" type="url" class="regular-text" value="%s">',
                esc_attr((string) get_option('aimant_url', ''))
            );
        },
        'general',
        'default',
        array('label_for' => 'aimant_url')
    );
}
add_action('admin_init', 'aimant_settings');
