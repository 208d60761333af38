using System.Runtime.InteropServices;
using ArtistFirst.Cli;

// From its first moment on, Ctrl-C asks the command to stop; without this, one that comes before the command has begun ends the process where it stands.
using CancellationTokenSource stop = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});
return await CommandLine.RunAsync(args, cancellationToken: stop.Token).ConfigureAwait(false);
