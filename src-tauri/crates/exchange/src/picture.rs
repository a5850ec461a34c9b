//! A photo chosen by a person (照片): JPEG or PNG in, turned upright, made as small as paper needs it, JPEG out.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder as _, ImageFormat, ImageReader, RgbImage};
use std::io::Cursor;
use zhixing_domain::{Code, Problem, Result};

/// The largest file that is opened, in bytes: more than a phone's camera makes.
const LARGEST: usize = 20 << 20;
/// The longest side that is opened, in pixels.
const LONGEST: u32 = 20_000;
/// A shorter side than this shows nobody, in pixels.
const LEAST: u32 = 60;
/// A photo is kept within this: 4 cm by 5.4 cm at 300 points an inch.
const WIDE: u32 = 480;
const HIGH: u32 = 640;
/// Of 100; what is lost above it is not seen in print.
const QUALITY: u8 = 88;

/// Makes a photo of a file's bytes; what is no picture, too large or too small is refused in words.
pub fn photo(file: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let of_file = |code| Problem::new(code).with("file", file);
    if bytes.is_empty() {
        return Err(of_file(Code::FileEmpty));
    }
    if bytes.len() > LARGEST {
        let size = format!("{:.1} MB", bytes.len() as f64 / f64::from(1 << 20));
        let limit = format!("{} MB", LARGEST >> 20);
        return Err(of_file(Code::PictureTooLarge).with("size", size).with("limit", limit));
    }
    let unread = || of_file(Code::PictureUnread);
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| unread())?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(of_file(Code::PictureUnread));
    }
    let mut decoder = reader.into_decoder().map_err(|_| unread())?;
    let (wide, high) = decoder.dimensions();
    let size = format!("{wide} × {high}");
    if wide.max(high) > LONGEST {
        let limit = format!("{LONGEST} × {LONGEST}");
        return Err(of_file(Code::PictureTooLarge).with("size", size).with("limit", limit));
    }
    if wide.min(high) < LEAST {
        return Err(of_file(Code::PictureTooSmall).with("size", size).with("least", LEAST));
    }
    // A camera says which way it was held; a picture that does not is upright.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| unread())?;
    if wide > WIDE || high > HIGH {
        // The turned side decides: small first, so that little is turned.
        let (most_wide, most_high) = if is_on_its_side(turned) { (HIGH, WIDE) } else { (WIDE, HIGH) };
        picture = picture.resize(most_wide, most_high, FilterType::CatmullRom);
    }
    picture.apply_orientation(turned);
    written(&on_white(&picture)).ok_or_else(unread)
}

const fn is_on_its_side(turned: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(turned, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

/// What is clear shows the paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, seen] = picture.get_pixel(x, y).0;
        let over = |ink: u8| {
            let seen = u16::from(seen);
            ((u16::from(ink) * seen + 255 * (255 - seen)) / 255) as u8
        };
        image::Rgb([red, green, blue].map(over))
    })
}

fn written(picture: &RgbImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (wide, high) = picture.dimensions();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    encoder.encode(picture.as_raw(), wide, high, ExtendedColorType::Rgb8).ok()?;
    Some(bytes)
}

/// The width and height of a photo that was made here, in pixels.
pub fn size(photo: &[u8]) -> Option<(u32, u32)> {
    ImageReader::with_format(Cursor::new(photo), ImageFormat::Jpeg).into_dimensions().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgba;

    fn png(wide: u32, high: u32, ink: [u8; 4]) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::RgbaImage::from_pixel(wide, high, Rgba(ink)).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn problem(bytes: &[u8]) -> Code {
        photo("照片.png", bytes).unwrap_err().code
    }

    #[test]
    fn a_large_photo_becomes_small_and_keeps_its_shape() {
        for (from, to) in [((3000, 4000), (480, 640)), ((2000, 1000), (480, 240)), ((300, 400), (300, 400))] {
            let made = photo("甲.png", &png(from.0, from.1, [200, 30, 30, 255])).unwrap();
            assert_eq!(size(&made), Some(to), "{from:?}");
            assert!(made.len() < 100_000, "{} bytes", made.len());
            let again = photo("甲.jpg", &made).unwrap();
            assert_eq!(size(&again), Some(to), "what was made is a photo");
        }
    }

    #[test]
    fn what_is_clear_is_white() {
        let made = photo("甲.png", &png(100, 100, [0, 0, 0, 0])).unwrap();
        let made = image::load_from_memory(&made).unwrap().to_rgb8();
        assert!(made.pixels().all(|pixel| pixel.0.iter().all(|ink| *ink > 250)));
    }

    #[test]
    fn a_phone_held_sideways_gives_a_face_upright() {
        // Left half black, right half white, and the mark of a camera that was turned by a quarter.
        let wide = RgbImage::from_fn(400, 200, |x, _| image::Rgb([if x < 200 { 0 } else { 255 }; 3]));
        let mut bytes = written(&wide).unwrap();
        let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        bytes.splice(2..2, exif.iter().copied());
        let made = image::load_from_memory(&photo("甲.jpg", &bytes).unwrap()).unwrap().to_rgb8();
        assert_eq!(made.dimensions(), (200, 400));
        assert!(made.get_pixel(100, 20).0[0] < 30, "what was left is above");
        assert!(made.get_pixel(100, 380).0[0] > 220);
    }

    #[test]
    fn what_is_no_photo_is_refused_by_its_content_not_its_name() {
        assert_eq!(problem(b""), Code::FileEmpty);
        assert_eq!(problem(b"PK\x03\x04 a workbook"), Code::PictureUnread);
        assert_eq!(problem(b"BM a bitmap"), Code::PictureUnread);
        assert_eq!(problem(&png(200, 200, [9; 4])[..60]), Code::PictureUnread);
        assert_eq!(problem(&png(20, 300, [9; 4])), Code::PictureTooSmall);
        assert_eq!(problem(&png(20_001, 1, [9; 4])), Code::PictureTooLarge);
        assert_eq!(problem(&vec![0; LARGEST + 1]), Code::PictureTooLarge);
    }
}
