
namespace NAudio.Wave
{
    public interface ISampleProvider { int Read(float[] buffer, int offset, int count); }
    public interface IWaveProvider { int Read(byte[] buffer, int offset, int count); }
    public class WaveStream : System.IO.Stream, IWaveProvider
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => 0;
        public override long Position { get; set; }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => 0;
        public override long Seek(long offset, System.IO.SeekOrigin origin) => 0;
        public override void SetLength(long value) { }
        public override void Write(byte[] buffer, int offset, int count) { }
    }
    public class AudioFileReader : WaveStream, ISampleProvider { public AudioFileReader(string fileName) { } public float Volume { get; set; } public int Read(float[] buffer, int offset, int count) => 0; }
    public class WaveFileReader : WaveStream { public WaveFileReader(string waveFile) { } public WaveFileReader(System.IO.Stream inputStream) { } }
    public class Mp3FileReader : WaveStream { public Mp3FileReader(string mp3FileName) { } public Mp3FileReader(System.IO.Stream inputStream) { } }
    public class WaveFileWriter : System.IDisposable { public WaveFileWriter(string fileName) { } public static void CreateWaveFile16(string fileName, ISampleProvider source) { } public void Dispose() { } }
    public class WaveOutEvent : System.IDisposable { public void Init(IWaveProvider provider) { } public void Play() { } public void Dispose() { } }
}

namespace NAudio.SoundFile
{
    public sealed class SoundFileReader : NAudio.Wave.WaveStream { public SoundFileReader(string path) { } public SoundFileReader(System.IO.Stream inputStream) { } }
}

namespace NAudio.Extras
{
    public class CachedSound { public CachedSound(string audioFileName) { } }
}

namespace SoundFingerprinting.Media
{
    public interface IMediaService { object ReadAVTrackFromFile(string pathToFile, object configuration); }
}

namespace TagLib
{
    public class File : System.IDisposable { public static File Create(string path) => new(); public string Title => ""; public string Isrc => ""; public void Dispose() { } }
}

namespace ATL
{
    public class Track { public Track() { } public Track(string path, bool load = true) { } public string Title => ""; }
}

namespace UnityEngine
{
    public class AudioClip { public bool GetData(float[] data, int offsetSamples) => true; }
    public class WWW { public WWW(string url) { } public AudioClip GetAudioClip(bool threeD) => new(); }
}

namespace Whisper.net.Wave
{
    public sealed class WaveParser { public WaveParser(System.IO.Stream waveStream) { } public float[] GetAvgSamples() => []; }
}

namespace FFMpegCore
{
    public class FFMpegArguments { public static FFMpegArguments FromFileInput(string filePath) => new(); public FFMpegArgumentProcessor OutputToFile(string file) => new(); }
    public class FFMpegArgumentProcessor { public bool ProcessSynchronously() => true; public System.Threading.Tasks.Task<bool> ProcessAsynchronously() => System.Threading.Tasks.Task.FromResult(true); }
    public static class FFMpeg { public static bool ExtractAudio(string input, string output) => true; public static bool Mute(string input, string output) => true; public static bool ReplaceAudio(string input, string inputAudio, string output) => true; }
    public static class FFProbe { public static object Analyse(string filePath) => filePath; }
}

namespace TorchSharp
{
    public static class torchaudio { public static (float[] Samples, int Rate) load(string path) => ([], 0); public static void save(string path, float[] src, int rate) { } }
}

namespace Microsoft.Extensions.Hosting
{
    public abstract class BackgroundService { protected abstract System.Threading.Tasks.Task ExecuteAsync(System.Threading.CancellationToken stoppingToken); }
}

namespace Microsoft.Extensions.Logging
{
    public interface ILogger { }
    public interface ILogger<T> : ILogger { }
    public static class LoggerExtensions { public static void LogWarning(this ILogger logger, string message, params object?[] args) { } public static void LogInformation(this ILogger logger, string message, params object?[] args) { } }
}

namespace Microsoft.AspNetCore.Http
{
    public interface IResult { }
    public static class Results
    {
        public static IResult Stream(System.IO.Stream stream, string contentType) => throw new System.NotSupportedException();
        public static IResult Bytes(byte[] contents, string contentType) => throw new System.NotSupportedException();
        public static IResult NotFound() => throw new System.NotSupportedException();
        public static IResult Forbid() => throw new System.NotSupportedException();
        public static IResult Problem(string detail) => throw new System.NotSupportedException();
        public static IResult Ok(object value) => throw new System.NotSupportedException();
    }
    public interface IFormFile { string FileName { get; } System.IO.Stream OpenReadStream(); }
    public abstract class HttpResponse { public abstract System.IO.Stream Body { get; } }
    public abstract class HttpContext { public abstract HttpResponse Response { get; } public System.Threading.CancellationToken RequestAborted => default; }
}

namespace Microsoft.AspNetCore.Builder
{
    public class WebApplication
    {
        public void MapPost(string pattern, System.Delegate handler) { }
        public void MapGet(string pattern, System.Delegate handler) { }
    }
}

namespace Microsoft.Extensions.Caching.Memory
{
    public interface IMemoryCache { bool TryGetValue(object key, out object? value); void Set(object key, object value); }
}

namespace ManagedBass
{
    public enum StreamSystem { NoBuffer }
    public class FileProcedures { }
    public delegate int StreamProcedure(int handle, System.IntPtr buffer, int length, System.IntPtr user);
    public static class Bass
    {
        public static int CreateStream(string file, long offset = 0, long length = 0) => 0;
        public static int CreateStream(System.IntPtr memory, long offset, long length) => 0;
        public static int CreateStream(StreamSystem system, FileProcedures procedures, System.IntPtr user = default) => 0;
        public static int CreateStream(int frequency, int channels, StreamProcedure procedure, System.IntPtr user = default) => 0;
    }
}

namespace ManagedBass.Flac
{
    public static class BassFlac { public static int CreateStream(string file, long offset = 0, long length = 0) => 0; }
}

namespace SoundFlow.Providers
{
    public sealed class StreamDataProvider { public StreamDataProvider(object engine, System.IO.Stream stream) { } }
}

namespace Microsoft.Extensions.AI
{
    public interface ISpeechToTextClient { System.Threading.Tasks.Task<string> GetTextAsync(System.IO.Stream audioSpeechStream); }
}

namespace Godot
{
    public class AudioStream { }
    public class AudioStreamMP3 : AudioStream { }
    public class PackedScene { }
    public static class GD { public static T? Load<T>(string path) where T : class => null; }
    public static class ResourceLoader { public static object? Load(string path) => null; }
}

namespace System.Media
{
    public class SoundPlayer { public string SoundLocation { get; set; } = ""; }
}
