namespace ArtistFirst.Analyzers;

/// <summary>Members of audio libraries that load audio: a type, then the names of its members.</summary>
internal static class KnownLoads
{
    /// <summary>What a generic loader has to load to count.</summary>
    public static readonly HashSet<string> AudioTypes = new(StringComparer.Ordinal)
    {
        "Microsoft.Xna.Framework.Audio.SoundEffect", "Microsoft.Xna.Framework.Media.Song", "UnityEngine.AudioClip", "Godot.AudioStream",
    };

    /// <summary>Types whose generic members alone say what they load; without a type argument it may be anything.</summary>
    public static readonly HashSet<string> GenericAlone = new(StringComparer.Ordinal) { "Godot.GD", "Godot.ResourceLoader", "UnityEngine.AddressableAssets.Addressables" };

    /// <summary>Types whose members load what the object holds, not what they are given.</summary>
    public static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "UnityEngine.WWW", "UnityEngine.WWWAudioExtensions", "UnityEngine.AudioClip" };

    public static readonly IReadOnlyList<string> Members =
    [
        "System.Media.SoundPlayer .ctor SoundLocation Stream",
        "System.Windows.Media.MediaPlayer Open",
        "Windows.Media.Audio.AudioGraph CreateFileInputNodeAsync",
        "Windows.Media.Core.MediaSource CreateFromStorageFile CreateFromStream CreateFromUri",
        "Android.Media.MediaPlayer Create SetDataSource SetDataSourceAsync",
        "AVFoundation.AVAudioPlayer FromData FromUrl",
        "AVFoundation.AVPlayer FromUrl",
        "Plugin.Maui.Audio.IAudioManager CreateAsyncPlayer CreatePlayer",

        "NAudio.Wave.AiffFileReader .ctor",
        "NAudio.Wave.AudioFileReader .ctor",
        "NAudio.Wave.MediaFoundationReader .ctor",
        "NAudio.Wave.Mp3FileReader .ctor",
        "NAudio.Wave.Mp3FileReaderBase .ctor",
        "NAudio.Wave.StreamMediaFoundationReader .ctor",
        "NAudio.Wave.WaveFileReader .ctor",
        "NAudio.Extras.CachedSound .ctor",
        "NAudio.SoundFile.SoundFileReader .ctor",
        "NAudio.Flac.FlacReader .ctor",
        "NAudio.Vorbis.VorbisWaveReader .ctor",
        "NVorbis.NAudioSupport.VorbisWaveReader .ctor",
        "NVorbis.VorbisReader .ctor",
        "Concentus.Oggfile.OpusOggReadStream .ctor",
        "CUETools.Codecs.FLAKE.FlakeReader .ctor",
        "MP3Sharp.MP3Stream .ctor",
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
        "ManagedBass.Aac.BassAac CreateStream",
        "ManagedBass.Ac.BassAc3 CreateStream",
        "ManagedBass.Adx.BassAdx CreateStream",
        "ManagedBass.Aix.BassAix CreateStream",
        "ManagedBass.Alac.BassAlac CreateStream",
        "ManagedBass.Ape.BassApe CreateStream",
        "ManagedBass.Cd.BassCd CreateStream",
        "ManagedBass.Dsd.BassDsd CreateStream",
        "ManagedBass.Flac.BassFlac CreateStream",
        "ManagedBass.Hls.BassHls CreateStream",
        "ManagedBass.Midi.BassMidi CreateStream",
        "ManagedBass.Mpc.BassMpc CreateStream",
        "ManagedBass.Ofr.BassOfr CreateStream",
        "ManagedBass.Opus.BassOpus CreateStream",
        "ManagedBass.Spx.BassSpx CreateStream",
        "ManagedBass.Tta.BassTta CreateStream",
        "ManagedBass.Winamp.BassWinamp CreateStream",
        "ManagedBass.Wma.BassWma CreateStream",
        "ManagedBass.Wv.BassWv CreateStream",
        "ManagedBass.ZXTune.BassZXTune CreateStream",
        "Un4seen.Bass.Bass BASS_MusicLoad BASS_SampleLoad BASS_StreamCreateFile BASS_StreamCreateURL",

        "SoundFlow.Providers.AssetDataProvider .ctor",
        "SoundFlow.Providers.ChunkedDataProvider .ctor",
        "SoundFlow.Providers.NetworkDataProvider .ctor",
        "SoundFlow.Providers.StreamDataProvider .ctor",

        "LibVLCSharp.Shared.Media .ctor",
        "NetCoreAudio.Player Play",
        "NWaves.Audio.WaveFile .ctor",
        "Accord.Audio.Signal FromFile",

        "FFMpegCore.FFMpeg Convert ExtractAudio PosterWithAudio ReplaceAudio",
        "FFMpegCore.FFMpegArguments FromFileInput FromPipeInput FromUrlInput",
        "Xabe.FFmpeg.FFmpeg GetMediaInfo",
        "Xabe.FFmpeg.Snippets Convert ExtractAudio Transcode",

        "Microsoft.Xna.Framework.Audio.SoundEffect FromFile FromStream",
        "Microsoft.Xna.Framework.Audio.WaveBank .ctor",
        "Microsoft.Xna.Framework.Content.ContentManager Load LoadLocalized",
        "Microsoft.Xna.Framework.Media.Song FromUri",

        "TorchSharp.torchaudio load info",

        "FMOD.System createSound createStream",
        "IrrKlang.ISoundEngine AddSoundSourceFromFile AddSoundSourceFromMemory Play2D Play3D",
        "Raylib_cs.Raylib LoadMusicStream LoadSound LoadWave",
        "SFML.Audio.Music .ctor",
        "SFML.Audio.SoundBuffer .ctor",
        "SDL2.SDL SDL_LoadWAV",
        "SDL2.SDL_mixer Mix_LoadMUS Mix_LoadWAV Mix_QuickLoad_WAV",

        "Godot.AudioStreamMP3 LoadFromBuffer LoadFromFile",
        "Godot.AudioStreamOggVorbis LoadFromBuffer LoadFromFile",
        "Godot.AudioStreamWav LoadFromBuffer LoadFromFile",
        "Godot.GD Load",
        "Godot.ResourceLoader Load",

        "UnityEngine.AddressableAssets.Addressables LoadAssetAsync",
        "UnityEngine.Resources Load LoadAsync",
        "UnityEngine.Networking.DownloadHandlerAudioClip .ctor",
        "UnityEngine.Networking.UnityWebRequestMultimedia GetAudioClip",

        "UnityEngine.WWW GetAudioClip GetAudioClipCompressed",
        "UnityEngine.WWWAudioExtensions GetAudioClip GetAudioClipCompressed",
        "UnityEngine.AudioClip GetData",

        "Whisper.net.WhisperProcessor Process ProcessAsync",
        "Whisper.net.WhisperVadProcessor DetectSpeech DetectSpeechAsync DetectSpeechNoReset DetectSpeechNoResetAsync",
        "Whisper.net.Wave.WaveParser .ctor",
        "Microsoft.CognitiveServices.Speech.Audio.AudioConfig FromWavFileInput",
        "Microsoft.Extensions.AI.ISpeechToTextClient GetStreamingTextAsync GetTextAsync",
        "OpenAI.Audio.AudioClient TranscribeAudio TranscribeAudioAsync TranslateAudio TranslateAudioAsync",
        "Vosk.VoskRecognizer AcceptWaveform",
        "SoundFingerprinting.Audio.IAudioService ReadMonoSamplesFromFile",
        "SoundFingerprinting.Media.IMediaService ReadAVTrackFromFile",
        "SoundFingerprinting.Media.IRealtimeMediaService ReadAVTrackFromRealtimeSource",
    ];
}
