namespace ArtistFirst.Analyzers;

/// <summary>Members of audio libraries that load audio: a type, then the names of its members.</summary>
internal static class KnownLoads
{
    /// <summary>What a generic loader has to load to count.</summary>
    public static readonly HashSet<string> AudioTypes = new(StringComparer.Ordinal)
    {
        "Microsoft.Xna.Framework.Audio.SoundEffect", "Microsoft.Xna.Framework.Media.Song", "UnityEngine.AudioClip",
    };

    /// <summary>Types whose members load what the object holds, not what they are given.</summary>
    public static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "UnityEngine.WWW", "UnityEngine.WWWAudioExtensions", "UnityEngine.AudioClip" };

    public static readonly IReadOnlyList<string> Members =
    [
        "System.Media.SoundPlayer .ctor SoundLocation Stream",

        "NAudio.Wave.AiffFileReader .ctor",
        "NAudio.Wave.AudioFileReader .ctor",
        "NAudio.Wave.MediaFoundationReader .ctor",
        "NAudio.Wave.Mp3FileReader .ctor",
        "NAudio.Wave.Mp3FileReaderBase .ctor",
        "NAudio.Wave.StreamMediaFoundationReader .ctor",
        "NAudio.Wave.WaveFileReader .ctor",
        "NAudio.Extras.CachedSound .ctor",
        "NAudio.SoundFile.SoundFileReader .ctor",
        "NAudio.Vorbis.VorbisWaveReader .ctor",
        "NVorbis.VorbisReader .ctor",
        "NLayer.MpegFile .ctor",
        "NLayer.NAudioSupport.ManagedMpegStream .ctor",

        "CSCore.Codecs.CodecFactory GetCodec",
        "CSCore.Codecs.AAC.AacDecoder .ctor",
        "CSCore.Codecs.FLAC.FlacFile .ctor",
        "CSCore.Codecs.MP3.DmoMp3Decoder .ctor",
        "CSCore.Codecs.MP3.Mp3MediafoundationDecoder .ctor",
        "CSCore.Codecs.WAV.WaveFileReader .ctor",
        "CSCore.Codecs.WMA.WmaDecoder .ctor",
        "CSCore.Ffmpeg.FfmpegDecoder .ctor",
        "CSCore.MediaFoundation.MediaFoundationDecoder .ctor",

        "ManagedBass.Bass CreateStream MusicLoad SampleLoad",
        "ManagedBass.MediaPlayer LoadAsync",

        "FFMpegCore.FFMpeg Convert ExtractAudio",
        "FFMpegCore.FFMpegArguments FromFileInput FromPipeInput FromUrlInput",
        "Xabe.FFmpeg.FFmpeg GetMediaInfo",
        "Xabe.FFmpeg.Snippets Convert ExtractAudio Transcode",

        "Microsoft.Xna.Framework.Audio.SoundEffect FromFile FromStream",
        "Microsoft.Xna.Framework.Audio.WaveBank .ctor",
        "Microsoft.Xna.Framework.Content.ContentManager Load LoadLocalized",
        "Microsoft.Xna.Framework.Media.Song FromUri",

        "TorchSharp.torchaudio load info",

        "SDL2.SDL SDL_LoadWAV",
        "SDL2.SDL_mixer Mix_LoadMUS Mix_LoadWAV Mix_QuickLoad_WAV",

        "UnityEngine.Resources Load LoadAsync",
        "UnityEngine.Networking.DownloadHandlerAudioClip .ctor",
        "UnityEngine.Networking.UnityWebRequestMultimedia GetAudioClip",

        "UnityEngine.WWW GetAudioClip GetAudioClipCompressed",
        "UnityEngine.WWWAudioExtensions GetAudioClip GetAudioClipCompressed",
        "UnityEngine.AudioClip GetData",

        "Whisper.net.WhisperProcessor Process ProcessAsync",
        "Whisper.net.Wave.WaveParser .ctor",
        "SoundFingerprinting.Audio.IAudioService ReadMonoSamplesFromFile",
        "SoundFingerprinting.Media.IMediaService ReadAVTrackFromFile",
        "SoundFingerprinting.Media.IRealtimeMediaService ReadAVTrackFromRealtimeSource",
    ];
}
