using System.Globalization;
using System.Text;

namespace TrainingPipeline.Job;

/// <summary>
/// What was learned so far: a text file with one line a recording, written when the recording is done. A job that was stopped goes on where it was;
/// a line that was cut off counts as not written.
/// </summary>
internal sealed class FeatureFile : IDisposable
{
    private readonly Dictionary<Isrc, Features> _done = [];
    private readonly FileStream _file;

    public FeatureFile(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Read();
    }

    public IReadOnlyDictionary<Isrc, Features> Done => _done;

    public async Task AddAsync(Isrc recording, Features features)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{recording}\t{features.Loudness:R}\t{features.Brightness:R}\n");

        // Not canceled halfway: what was used is on record at the gate, so what came of it is kept.
        await _file.WriteAsync(Encoding.ASCII.GetBytes(line), CancellationToken.None);
        await _file.FlushAsync(CancellationToken.None);
        _done[recording] = features;
    }

    public void Dispose() => _file.Dispose();

    private void Read()
    {
        byte[] bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        foreach (string line in Encoding.ASCII.GetString(bytes, 0, end).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('\t');
            _done[Isrc.Parse(parts[0])] = new Features(double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture));
        }

        _file.SetLength(end);
        _file.Position = end;
    }
}
