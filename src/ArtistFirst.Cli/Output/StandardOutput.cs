using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ArtistFirst.Cli;

/// <summary>Standard output that says when nobody reads it any more.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    /// <summary>
    /// The writer of the process. The console's own takes a pipe that was closed for one that is read: a batch would go on to its end
    /// for nobody. Files and terminals stay with the console's, which moves the file's position for whoever writes there next.
    /// </summary>
    public static TextWriter Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.Out;
        }

        try
        {
            var stream = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? Console.Out : new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        }
        catch (Exception fault) when (CommandOutput.IsOutputFault(fault) || fault is ArgumentException)
        {
            return Console.Out;
        }
    }
}
