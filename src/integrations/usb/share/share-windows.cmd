@echo off
chcp 65001 >nul
title I To So
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0share\serve.ps1"
pause
